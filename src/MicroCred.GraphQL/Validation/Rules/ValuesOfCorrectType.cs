using System.Globalization;
using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Types;

namespace MicroCred.GraphQL.Validation.Rules;

/// <summary>
/// A literal fits the type of its place; an input object has its required fields and no unknown ones; a OneOf input object has exactly
/// one, not null. Specification sections 5.6.1, 5.6.2, 5.6.4 and 5.6.5 (September 2025).
/// </summary>
internal sealed class ValuesOfCorrectType : IValueRule
{
    public void Check(ValueNode value, GraphQLType? type, ValidationContext context)
    {
        if (type is null || value is VariableNode)
            return;
        if (value is NullValueNode)
        {
            if (type.IsNonNull)
                context.Report(ValidationMessages.WrongValue(type.ToString(), value), value);
        }
        else if (value is ListValueNode && type.Nullable is ListType)
        {
            return;
        }
        else if (value is ObjectValueNode map && type.Named is InputObjectType input)
        {
            CheckFields(map, input, context);
        }
        else if (Problem(value, type, context.Options) is { } problem)
        {
            context.Report(problem, value);
        }
    }

    private static string? Problem(ValueNode value, GraphQLType type, ValidationOptions options) => type.Named switch
    {
        ScalarType { IsBuiltIn: true } scalar => BuiltInProblem(value, scalar.Name),
        ScalarType scalar => options.RefuseLiteral?.Invoke(scalar, value) is { } reason ? ValidationMessages.WrongScalar(type.ToString(), value, reason) : null,
        EnumType choice => EnumProblem(value, choice),
        _ => ValidationMessages.WrongValue(type.ToString(), value),
    };

    /// <summary>Input coercion of the five scalars: sections 3.5.1 to 3.5.5.</summary>
    private static string? BuiltInProblem(ValueNode value, string scalar) => (scalar, value) switch
    {
        ("Int", IntValueNode number) => int.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? null : ValidationMessages.NoInt32(number.Text),
        ("Int", _) => ValidationMessages.NoInt(value),
        ("Float", IntValueNode number) => FloatProblem(number.Text),
        ("Float", FloatValueNode number) => FloatProblem(number.Text),
        ("Float", _) => ValidationMessages.NoFloat(value),
        ("String", StringValueNode) => null,
        ("String", _) => ValidationMessages.NoString(value),
        ("Boolean", BooleanValueNode) => null,
        ("Boolean", _) => ValidationMessages.NoBoolean(value),
        ("ID", StringValueNode or IntValueNode) => null,
        _ => ValidationMessages.NoId(value),
    };

    private static string? FloatProblem(string text) =>
        double.IsFinite(double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)) ? null : ValidationMessages.NoFiniteFloat(text);

    private static string? EnumProblem(ValueNode value, EnumType type)
    {
        var written = (value as EnumValueNode)?.Value;
        if (written is not null && type.Values.Find(written) is not null)
            return null;
        var suggestion = Suggestions.Sentence("the enum value ", Suggestions.Nearest(written ?? Printer.Print(value), type.Values.Select(known => known.Name)));
        return written is null ? ValidationMessages.NoEnum(type.Name, value, suggestion) : ValidationMessages.UnknownEnumValue(type.Name, written, suggestion);
    }

    private static void CheckFields(ObjectValueNode map, InputObjectType input, ValidationContext context)
    {
        var given = new Dictionary<string, ObjectFieldNode>(map.Fields.Length, StringComparer.Ordinal);
        foreach (var field in map.Fields)
        {
            given[field.Name.Value] = field;
            if (input.Fields.Find(field.Name.Value) is null)
                context.Report(ValidationMessages.UnknownInputField(field.Name.Value, input.Name, Suggestions.For(field.Name.Value, input.Fields.Select(known => known.Name))), field);
        }

        foreach (var field in input.Fields)
        {
            if (field.IsRequired && !given.ContainsKey(field.Name))
                context.Report(ValidationMessages.InputFieldMissing(input.Name, field.Name, field.Type.ToString()), map);
        }

        if (!input.IsOneOf)
            return;
        if (given.Count != 1)
            context.Report(ValidationMessages.OneOfCount(input.Name), map);
        else if (map.Fields[^1].Value is NullValueNode)
            context.Report(ValidationMessages.OneOfNull(input.Name, map.Fields[^1].Name.Value), map);
    }
}
