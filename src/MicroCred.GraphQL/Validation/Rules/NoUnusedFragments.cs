using MicroCred.GraphQL.Language;

namespace MicroCred.GraphQL.Validation.Rules;

/// <summary>Every fragment is reached from an operation. Specification section 5.5.1.4.</summary>
internal sealed class NoUnusedFragments : IDocumentRule
{
    public void Check(DocumentNode document, IReadOnlyList<OperationUsage> operations, ValidationContext context)
    {
        var used = operations.SelectMany(operation => operation.Fragments).Select(fragment => fragment.Name.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var fragment in document.Definitions.OfType<FragmentNode>())
        {
            if (!used.Contains(fragment.Name.Value))
                context.Report(ValidationMessages.UnusedFragment(fragment.Name.Value), fragment);
        }
    }
}
