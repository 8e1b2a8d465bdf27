using MicroCred.GraphQL.Language;

namespace MicroCred.GraphQL.Validation.Rules;

/// <summary>No two fragments share a name. Specification section 5.5.1.1.</summary>
internal sealed class UniqueFragmentNames : IDocumentRule
{
    public void Check(DocumentNode document, IReadOnlyList<OperationUsage> operations, ValidationContext context) =>
        UniqueNames.Check(document.Definitions.OfType<FragmentNode>().Select(fragment => fragment.Name), ValidationMessages.DuplicateFragment, context);
}
