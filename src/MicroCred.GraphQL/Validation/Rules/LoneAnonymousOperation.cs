using MicroCred.GraphQL.Language;

namespace MicroCred.GraphQL.Validation.Rules;

/// <summary>An operation without a name stands alone. Specification section 5.2.3.1.</summary>
internal sealed class LoneAnonymousOperation : IDocumentRule
{
    public void Check(DocumentNode document, IReadOnlyList<OperationUsage> operations, ValidationContext context)
    {
        if (operations.Count < 2)
            return;
        foreach (var usage in operations)
        {
            if (usage.Operation.Name is null)
                context.Report(ValidationMessages.LoneAnonymous, usage.Operation);
        }
    }
}
