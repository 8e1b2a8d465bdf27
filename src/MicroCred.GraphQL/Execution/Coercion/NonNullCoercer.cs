using System.Text.Json;
using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Types;

namespace MicroCred.GraphQL.Execution;

/// <summary>Section 3.12. All other coercers are asked only for values that are not null; <see cref="NullableCoercer"/> stands before those that may be.</summary>
internal sealed class NonNullCoercer(GraphQLType type, InputCoercer inner) : InputCoercer(type, inner.ClrType)
{
    public override object? FromJson(JsonElement value, CoercionProblems problems)
    {
        if (value.ValueKind != JsonValueKind.Null)
            return inner.FromJson(value, problems);
        problems.Add(value, CoercionMessages.NotNull(Type));
        return null;
    }

    public override object? Adapt(object? variable) => inner.Adapt(variable);

    public override bool TryLiteral(ValueNode node, VariableValues variables, CoercionProblems problems, out object? value)
    {
        if (node is VariableNode variable)
        {
            value = inner.Adapt(variables.Find(variable.Name.Value));
            if (value is null)
                problems.Add(node, CoercionMessages.NotNull(Type));
            return value is not null;
        }

        if (node is not NullValueNode)
            return inner.TryLiteral(node, variables, problems, out value);
        problems.Add(node, CoercionMessages.NotNull(Type));
        value = null;
        return false;
    }
}

internal sealed class NullableCoercer(GraphQLType type, InputCoercer inner) : InputCoercer(type, inner.ClrType)
{
    public override object? FromJson(JsonElement value, CoercionProblems problems) =>
        value.ValueKind == JsonValueKind.Null ? null : inner.FromJson(value, problems);

    public override object? Adapt(object? variable) => inner.Adapt(variable);

    public override bool TryLiteral(ValueNode node, VariableValues variables, CoercionProblems problems, out object? value)
    {
        value = null;
        switch (node)
        {
            case NullValueNode:
                return true;
            case VariableNode variable:
                value = inner.Adapt(variables.Find(variable.Name.Value));
                return true;
            default:
                return inner.TryLiteral(node, variables, problems, out value);
        }
    }
}
