using MicroCred.Frameworks.Results;
using MicroCred.Frameworks.Text;
using MicroCred.GraphQL.Resolvers;
using MicroCred.Portal.Api.Catalogue;
using MicroCred.Portal.Api.Roots;
using MicroCred.Portal.Comparing;
using MicroCred.Recognition.Catalogue;
using MicroCred.Recognition.Comparison;

namespace MicroCred.Portal.Api.Comparisons;

internal static class ComparisonResolvers
{
    public static ResolverMap AddComparison(this ResolverMap map) => map
        .Root("Query", query => query.FieldAsync("compare", CompareAsync))
        .Enum<Element>("Element")
        .Enum<Finding>("Finding")
        .Object<CredentialComparison>("Comparison", type => type
            .Field("credentials", comparison => comparison.Credentials)
            .Field("target", comparison => comparison.Target)
            .Field("elements", comparison => comparison.Elements)
            .Field("outcomeMatches", comparison => comparison.OutcomeMatches))
        .Object<ElementComparison>("ElementComparison", type => type
            .Field("element", element => element.Element)
            .Field("finding", element => element.Finding)
            .Field("summary", (element, context) => context.Say(element.Summary))
            .Field("values", (element, context) => element.Values.Select(value => value is null ? null : context.Say(value)))
            .Field("reasons", (element, context) => element.Reasons.Select(context.Say))
            .Field("missing", element => element.Missing)
            .Field("evidence", element => element.Evidence))
        .Object<MissingFact>("MissingFact", type => type
            .Field("credential", missing => CatalogueResolvers.IdOf(missing.Credential))
            .Field("element", missing => EnumBinding.SchemaName(missing.Element))
            .Field("askWhom", missing => missing.AskWhom))
        .Object<OutcomeMatch>("OutcomeMatch", type => type
            .Field("credential", match => CatalogueResolvers.IdOf(match.Credential))
            .Field("outcome", match => match.Outcome)
            .Field("other", match => CatalogueResolvers.IdOf(match.Other))
            .Field("otherOutcome", match => match.OtherOutcome)
            .Field("similarity", match => match.Similarity)
            .Field("shared", match => match.Shared)
            .Field("model", match => match.Model));

    private static async ValueTask<CredentialComparison?> CompareAsync(ResolverContext context)
    {
        var (asked, target) = (context.Argument<string[]>("credentials"), context.Argument<string>("target"));
        var ids = new List<MicroCredentialId>(asked.Length);
        foreach (var text in asked)
        {
            if (CatalogueResolvers.EntryOf(text) is not { } id)
                return context.Refuse<CredentialComparison>(new Refusal(RefusalCode.BadUserInput, new Message("refusal.notAnEntryId", text), "credentials"));
            ids.Add(id);
        }

        return context.OrRefuse(await context.Service<CompareEntries>().RunAsync(ids, target, context.CancellationToken));
    }
}
