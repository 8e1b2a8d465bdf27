namespace MicroCred.GraphQL.Validation.Rules;

/// <summary>A variable is used by the operation or its fragments. Specification section 5.8.4.</summary>
internal sealed class NoUnusedVariables : IOperationRule
{
    public void Check(OperationUsage usage, ValidationContext context)
    {
        if (usage.Operation.Variables.IsEmpty)
            return;
        var used = usage.Variables.Select(variable => variable.Node.Name.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var variable in usage.Operation.Variables)
        {
            if (!used.Contains(variable.Variable.Name.Value))
                context.Report(ValidationMessages.UnusedVariable(variable.Variable.Name.Value, usage.Operation.Name?.Value), variable);
        }
    }
}
