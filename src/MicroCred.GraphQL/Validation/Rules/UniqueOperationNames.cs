using MicroCred.GraphQL.Language;

namespace MicroCred.GraphQL.Validation.Rules;

/// <summary>No two operations share a name. Specification section 5.2.2.1.</summary>
internal sealed class UniqueOperationNames : IDocumentRule
{
    public void Check(DocumentNode document, IReadOnlyList<OperationUsage> operations, ValidationContext context)
    {
        if (operations.Count > 1)
            UniqueNames.Check(operations.Where(usage => usage.Operation.Name is not null).Select(usage => usage.Operation.Name!.Value), ValidationMessages.DuplicateOperation, context);
    }
}
