using System.Collections;
using System.Globalization;
using MicroCred.GraphQL.Errors;

namespace MicroCred.GraphQL.Execution;

/// <summary>Errors as a response shows them. Specification section 7.1.2 (September 2025: 7.1.6).</summary>
internal static class ErrorWriter
{
    /// <summary>The entry <c>"errors":[...]</c>.</summary>
    public static void WriteAll(IReadOnlyList<GraphQLError> errors, JsonOutput output)
    {
        output.Raw("\"errors\":["u8);
        for (var i = 0; i < errors.Count; i++)
        {
            if (i > 0)
                output.Raw((byte)',');
            Write(errors[i], output);
        }

        output.Raw((byte)']');
    }

    private static void Write(GraphQLError error, JsonOutput output)
    {
        output.Raw("{\"message\":"u8);
        output.Text(error.Message);
        if (!error.Locations.IsEmpty)
        {
            output.Raw(",\"locations\":"u8);
            WriteList(error.Locations, output, static (location, output) =>
            {
                output.Raw("{\"line\":"u8);
                output.Number(location.Line);
                output.Raw(",\"column\":"u8);
                output.Number(location.Column);
                output.Raw((byte)'}');
            });
        }

        if (!error.Path.IsEmpty)
        {
            output.Raw(",\"path\":"u8);
            WriteList(error.Path, output, static (segment, output) =>
            {
                if (segment.Name is { } name)
                    output.Text(name);
                else
                    output.Number(segment.Index);
            });
        }

        output.Raw(",\"extensions\":{\"code\":"u8);
        output.Text(error.Code);
        foreach (var (key, value) in error.Extensions)
        {
            output.Raw((byte)',');
            output.Text(key);
            output.Raw((byte)':');
            WriteValue(value, output);
        }

        output.Raw("}}"u8);
    }

    private static void WriteValue(object? value, JsonOutput output)
    {
        switch (value)
        {
            case null:
                output.Null();
                break;
            case bool boolean:
                output.Boolean(boolean);
                break;
            case int or long or double or decimal:
                output.Number((IUtf8SpanFormattable)value);
                break;
            case IEnumerable items and not string:
                WriteList([.. items.Cast<object?>()], output, WriteValue);
                break;
            default:
                output.Text(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
                break;
        }
    }

    private static void WriteList<T>(IReadOnlyList<T> items, JsonOutput output, Action<T, JsonOutput> write)
    {
        output.Raw((byte)'[');
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
                output.Raw((byte)',');
            write(items[i], output);
        }

        output.Raw((byte)']');
    }
}
