using System.Text.Json;
using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Types;
using MicroCred.GraphQL.Validation;

namespace MicroCred.GraphQL.Execution;

/// <summary>Section 3.10: a record made by a delegate that was bound at start.</summary>
internal sealed class InputObjectCoercer(InputObjectType type, Type clrType) : InputCoercer(type, clrType)
{
    private readonly InputObjectType type = type;
    private InputCoercer[] coercers = [];
    private DefaultValue[] defaults = [];
    private Func<object?[], bool[], object> create = (_, _) => throw new InvalidOperationException();

    /// <summary>Set once, after all coercers exist, because input objects may contain one another.</summary>
    /// <param name="fields">One for each field of the type, in its order.</param>
    /// <param name="defaultValues">One for each field, too.</param>
    public void Bind(InputCoercer[] fields, DefaultValue[] defaultValues, Func<object?[], bool[], object> factory) =>
        (coercers, defaults, create) = (fields, defaultValues, factory);

    public override object? FromJson(JsonElement value, CoercionProblems problems)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            problems.Add(value, CoercionMessages.NotAnObject(type.Name));
            return null;
        }

        var (before, found) = (problems.Count, 0);
        var (values, given) = (new object?[coercers.Length], new bool[coercers.Length]);
        for (var i = 0; i < coercers.Length; i++)
        {
            var field = type.Fields[i];
            if (value.TryGetProperty(field.Name, out var element))
            {
                found++;
                problems.Enter(field.Name);
                (values[i], given[i]) = (coercers[i].FromJson(element, problems), true);
                problems.Leave();
            }
            else if (field.IsRequired)
            {
                problems.Add(value, CoercionMessages.MissingField(field.Name, field.Type));
            }
            else
            {
                (values[i], given[i]) = (defaults[i].Value, field.DefaultValue is not null);
            }
        }

        CheckUnknown(value, found, problems);
        if (type.IsOneOf)
            CheckOneOf(value, problems);
        return Fits(problems, before) ? create(values, given) : null;
    }

    public override bool TryLiteral(ValueNode node, VariableValues variables, CoercionProblems problems, out object? value)
    {
        value = null;
        if (node is not ObjectValueNode literal)
        {
            problems.Add(node, CoercionMessages.NotAnObject(type.Name));
            return false;
        }

        var before = problems.Count;
        var (values, given) = (new object?[coercers.Length], new bool[coercers.Length]);
        for (var i = 0; i < coercers.Length; i++)
        {
            var field = type.Fields[i];
            var written = Find(literal, field.Name);
            if (written is VariableNode variable && !variables.IsGiven(variable.Name.Value))
                written = null;
            if (written is not null)
            {
                coercers[i].TryLiteral(written, variables, problems, out values[i]);
                given[i] = true;
            }
            else if (field.IsRequired)
            {
                problems.Add(node, CoercionMessages.MissingField(field.Name, field.Type));
            }
            else
            {
                (values[i], given[i]) = (defaults[i].Value, field.DefaultValue is not null);
            }
        }

        foreach (var entry in literal.Fields)
        {
            if (type.Fields.Find(entry.Name.Value) is null)
                problems.Add(node, CoercionMessages.UnknownField(entry.Name.Value, type.Name, Suggest(entry.Name.Value)));
        }

        if (type.IsOneOf)
            CheckOneOf(literal, values, given, problems);
        if (Fits(problems, before))
            value = create(values, given);
        return value is not null;
    }

    /// <param name="known">How many fields of the type the value has: if these are all, no name needs to be looked at.</param>
    private void CheckUnknown(JsonElement value, int known, CoercionProblems problems)
    {
        if (value.GetPropertyCount() == known)
            return;
        foreach (var property in value.EnumerateObject())
        {
            if (!problems.IsFull && type.Fields.Find(property.Name) is null)
                problems.Add(value, CoercionMessages.UnknownField(property.Name, type.Name, Suggest(property.Name)));
        }
    }

    private static ValueNode? Find(ObjectValueNode literal, string name)
    {
        foreach (var entry in literal.Fields)
        {
            if (entry.Name.Value == name)
                return entry.Value;
        }

        return null;
    }

    private void CheckOneOf(JsonElement value, CoercionProblems problems)
    {
        var first = value.EnumerateObject().FirstOrDefault();
        if (value.EnumerateObject().Take(2).Count() != 1)
            problems.Add(value, CoercionMessages.OneOf(type.Name));
        else if (first.Value.ValueKind == JsonValueKind.Null)
            problems.Add(value, CoercionMessages.OneOfNull(first.Name));
    }

    private void CheckOneOf(ObjectValueNode literal, object?[] values, bool[] given, CoercionProblems problems)
    {
        if (literal.Fields.Length != 1 || given.Count(isGiven => isGiven) != 1)
            problems.Add(literal, CoercionMessages.OneOf(type.Name));
        else if (values[Array.IndexOf(given, true)] is null)
            problems.Add(literal, CoercionMessages.OneOfNull(literal.Fields[0].Name.Value));
    }

    private string Suggest(string name) => Suggestions.For(name, type.Fields.Select(field => field.Name));
}
