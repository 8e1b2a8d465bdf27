using System.Globalization;
using System.Text.Json;
using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Resolvers;
using MicroCred.GraphQL.Types;
using MicroCred.GraphQL.Validation;

namespace MicroCred.GraphQL.Execution;

/// <summary>A scalar or enum: JSON and literals come to the same kinds of token.</summary>
internal abstract class LeafCoercer(NamedType type, Type clrType) : InputCoercer(type, clrType)
{
    public sealed override object? FromJson(JsonElement value, CoercionProblems problems)
    {
        var read = Read(ScalarInputs.Of(value), isLiteral: false, out var problem, value);
        if (problem is not null)
            problems.Add(value, problem);
        return read;
    }

    public sealed override bool TryLiteral(ValueNode node, VariableValues variables, CoercionProblems problems, out object? value)
    {
        value = Read(ScalarInputs.Of(node), isLiteral: true, out var problem, node);
        if (problem is not null)
            problems.Add(node, problem);
        return problem is null;
    }

    /// <param name="shown">The value as it came, for the message.</param>
    protected abstract object? Read(ScalarInput input, bool isLiteral, out string? problem, object shown);

    protected static string Show(object shown) => shown is JsonElement json ? JsonInspection.Show(json) : Printer.Print((ValueNode)shown);
}

/// <summary>Section 3.5.1.</summary>
internal sealed class IntCoercer(NamedType type) : LeafCoercer(type, typeof(int))
{
    protected override object? Read(ScalarInput input, bool isLiteral, out string? problem, object shown)
    {
        problem = null;
        if (input.Kind == ScalarInputKind.Int && int.TryParse(input.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        var isWhole = input.Kind == ScalarInputKind.Int;
        if (!isLiteral && input.Kind == ScalarInputKind.Float
            && double.TryParse(input.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Truncate(value) == value)
        {
            if (value is >= int.MinValue and <= int.MaxValue)
                return (int)value;
            isWhole = true;
        }

        problem = isWhole ? CoercionMessages.NotInt32(Show(shown)) : CoercionMessages.NotInteger(Show(shown));
        return null;
    }
}

/// <summary>Section 3.5.2.</summary>
internal sealed class FloatCoercer(NamedType type) : LeafCoercer(type, typeof(double))
{
    protected override object? Read(ScalarInput input, bool isLiteral, out string? problem, object shown)
    {
        problem = null;
        if (input.Kind is ScalarInputKind.Int or ScalarInputKind.Float
            && double.TryParse(input.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            return number;
        problem = CoercionMessages.NotNumber(Show(shown));
        return null;
    }
}

/// <summary>Section 3.5.3.</summary>
internal sealed class StringCoercer(NamedType type) : LeafCoercer(type, typeof(string))
{
    protected override object? Read(ScalarInput input, bool isLiteral, out string? problem, object shown)
    {
        problem = input.Kind == ScalarInputKind.String ? null : CoercionMessages.NotString(Show(shown));
        return problem is null ? input.Text : null;
    }
}

/// <summary>Section 3.5.4.</summary>
internal sealed class BooleanCoercer(NamedType type) : LeafCoercer(type, typeof(bool))
{
    private static readonly object True = true;
    private static readonly object False = false;

    protected override object? Read(ScalarInput input, bool isLiteral, out string? problem, object shown)
    {
        problem = input.Kind == ScalarInputKind.Boolean ? null : CoercionMessages.NotBoolean(Show(shown));
        return problem is not null ? null : input.Text == "true" ? True : False;
    }
}

/// <summary>Section 3.5.5: a string, or a whole number.</summary>
internal sealed class IdCoercer(NamedType type) : LeafCoercer(type, typeof(string))
{
    protected override object? Read(ScalarInput input, bool isLiteral, out string? problem, object shown)
    {
        problem = input.Kind is ScalarInputKind.String or ScalarInputKind.Int ? null : CoercionMessages.NotId(Show(shown));
        return problem is null ? input.Text : null;
    }
}

/// <summary>Section 3.9: a name in a document, a string in JSON.</summary>
internal sealed class EnumCoercer(EnumType type, Type clrType, IReadOnlyDictionary<string, object> values) : LeafCoercer(type, clrType)
{
    protected override object? Read(ScalarInput input, bool isLiteral, out string? problem, object shown)
    {
        problem = null;
        if (input.Kind != (isLiteral ? ScalarInputKind.Enum : ScalarInputKind.String))
            problem = CoercionMessages.NotAnEnum(type.Name, Show(shown), Suggest(input.Text));
        else if (values.TryGetValue(input.Text, out var value))
            return value;
        else
            problem = CoercionMessages.UnknownEnumValue(type.Name, input.Text, Suggest(input.Text));
        return null;
    }

    private string Suggest(string text) =>
        Suggestions.Sentence("the enum value ", Suggestions.Nearest(text, type.Values.Select(value => value.Name)));
}

/// <summary>Section 3.5, "Custom Scalars".</summary>
internal sealed class ScalarCoercer<T>(ScalarType type, ScalarBinding<T> scalar) : LeafCoercer(type, typeof(T))
{
    protected override object? Read(ScalarInput input, bool isLiteral, out string? problem, object shown)
    {
        problem = null;
        if (scalar.Read(input, out var value))
            return value;
        problem = CoercionMessages.NotScalar(type.Name, Show(shown), scalar.Expected);
        return null;
    }
}
