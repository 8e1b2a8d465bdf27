using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Types;

namespace MicroCred.GraphQL.Validation.Rules;

/// <summary>A variable's type fits every place where it stands. Specification section 5.8.5.</summary>
internal sealed class VariablesInAllowedPosition : IOperationRule
{
    public void Check(OperationUsage usage, ValidationContext context)
    {
        if (usage.Variables.Count == 0)
            return;
        var defined = new Dictionary<string, VariableDefinitionNode>(StringComparer.Ordinal);
        foreach (var variable in usage.Operation.Variables)
            defined[variable.Variable.Name.Value] = variable;
        foreach (var used in usage.Variables)
        {
            if (defined.TryGetValue(used.Node.Name.Value, out var variable) && context.FindType(variable.Type) is { } type)
                Check(variable, type, used, context);
        }
    }

    private static void Check(VariableDefinitionNode variable, GraphQLType type, VariableUsage used, ValidationContext context)
    {
        var name = used.Node.Name.Value;
        if (used.Type is null)
            return;
        var hasDefault = variable.DefaultValue is not (null or NullValueNode);
        if (!IsAllowed(type, used.Type, hasDefault || used.HasDefault, context.Schema))
            context.Report(ValidationMessages.VariablePosition(name, type.ToString(), used.Type.ToString()), variable.Start, used.Node.Start);
        // A field of a OneOf input object takes no null, though its type is nullable: "IsNonNullPosition".
        if (used.Parent is { IsOneOf: true } input && !type.IsNonNull && !hasDefault)
            context.Report(ValidationMessages.NullableOneOfVariable(name, type.ToString(), input.Name), variable.Start, used.Node.Start);
    }

    /// <summary>Section 5.8.5, "IsVariableUsageAllowed".</summary>
    private static bool IsAllowed(GraphQLType type, GraphQLType place, bool hasDefault, Schema schema)
    {
        if (!place.IsNonNull || type.IsNonNull)
            return schema.IsSubtypeOrSame(type, place);
        return hasDefault && schema.IsSubtypeOrSame(type, place.Nullable);
    }
}
