namespace MicroCred.GraphQL.Validation.Rules;

/// <summary>The schema has a root type for the operation. Specification section 5.2.1.1 (September 2025).</summary>
internal sealed class KnownOperationTypes : IOperationRule
{
    public void Check(OperationUsage usage, ValidationContext context)
    {
        if (context.RootType(usage.Operation.Operation) is null)
            context.Report(ValidationMessages.UnsupportedOperation(usage.Operation.Operation == Language.OperationKind.Mutation ? "mutation" : "subscription"), usage.Operation);
    }
}
