using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Types;

namespace MicroCred.GraphQL.Validation.Rules;

/// <summary>A spread names a fragment of the document. Specification section 5.5.2.1.</summary>
internal sealed class KnownFragmentNames : IFragmentSpreadRule
{
    public void Check(FragmentSpreadNode spread, NamedType? parent, ValidationContext context)
    {
        if (context.FindFragment(spread.Name.Value) is null)
            context.Report(ValidationMessages.UnknownFragment(spread.Name.Value), spread.Name.Start);
    }
}
