using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace MicroCred.GraphQL.Execution;

/// <summary>How messages show a value that a client sent: short, and as the reference implementation does.</summary>
internal static class JsonInspection
{
    private const int MaxItems = 10;
    private const int MaxDepth = 2;
    private const int MaxText = 200;

    public static string Show(JsonElement value) => Show(value, 0);

    private static string Show(JsonElement value, int depth) => value.ValueKind switch
    {
        JsonValueKind.Object => ShowObject(value, depth),
        JsonValueKind.Array => ShowArray(value, depth),
        JsonValueKind.Undefined => "undefined",
        _ => Shorten(JsonMarshal.GetRawUtf8Value(value)),
    };

    /// <summary>A megabyte is not read for the two hundred characters that are shown.</summary>
    private static string Shorten(ReadOnlySpan<byte> utf8)
    {
        var text = Encoding.UTF8.GetString(utf8[..Math.Min(utf8.Length, 4 * (MaxText + 1))]);
        return text.Length > MaxText ? text[..MaxText] + "..." : text;
    }

    private static string ShowObject(JsonElement value, int depth)
    {
        if (depth > MaxDepth)
            return "[Object]";
        var fields = value.EnumerateObject().Select(field => $"{field.Name}: {Show(field.Value, depth + 1)}").Take(MaxItems + 1).ToList();
        if (fields.Count > MaxItems)
            fields[MaxItems] = "...";
        return fields.Count == 0 ? "{}" : $"{{ {string.Join(", ", fields)} }}";
    }

    private static string ShowArray(JsonElement value, int depth)
    {
        var length = value.GetArrayLength();
        if (length == 0)
            return "[]";
        if (depth > MaxDepth)
            return "[Array]";
        var items = value.EnumerateArray().Take(MaxItems).Select(item => Show(item, depth + 1));
        var rest = length - MaxItems;
        return $"[{string.Join(", ", rest > 0 ? items.Append(rest == 1 ? "... 1 more item" : $"... {rest} more items") : items)}]";
    }
}
