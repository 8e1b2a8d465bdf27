namespace MicroCred.GraphQL.Validation.Rules;

/// <summary>An operation defines the variables that it and its fragments use. Specification section 5.8.3.</summary>
internal sealed class NoUndefinedVariables : IOperationRule
{
    public void Check(OperationUsage usage, ValidationContext context)
    {
        if (usage.Variables.Count == 0)
            return;
        var defined = usage.Operation.Variables.Select(variable => variable.Variable.Name.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var used in usage.Variables)
        {
            if (!defined.Contains(used.Node.Name.Value))
                context.Report(ValidationMessages.UndefinedVariable(used.Node.Name.Value, usage.Operation.Name?.Value), used.Node.Start, usage.Operation.Start);
        }
    }
}
