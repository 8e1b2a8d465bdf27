namespace MicroCred.GraphQL.Validation.Rules;

/// <summary>An operation defines a variable once. Specification section 5.8.1.</summary>
internal sealed class UniqueVariableNames : IOperationRule
{
    public void Check(OperationUsage usage, ValidationContext context)
    {
        if (usage.Operation.Variables.Length > 1)
            UniqueNames.Check(usage.Operation.Variables.Select(variable => variable.Variable.Name), ValidationMessages.DuplicateVariable, context);
    }
}
