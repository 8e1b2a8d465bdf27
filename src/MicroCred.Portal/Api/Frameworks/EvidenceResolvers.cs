using MicroCred.Frameworks.Sourcing;
using MicroCred.GraphQL.Resolvers;
using MicroCred.Portal.Api.Roots;

namespace MicroCred.Portal.Api.Frameworks;

internal static class EvidenceResolvers
{
    public static ResolverMap AddEvidence(this ResolverMap map) => map
        .Enum<EvidenceStrength>("EvidenceStrength")
        .Object<Citation>("Source", type => type
            .Field("code", citation => citation.Source.Code)
            .Field("title", citation => citation.Source.Title)
            .Field("publisher", citation => citation.Source.Publisher)
            .Field("year", citation => citation.Source.Year)
            .Field("url", citation => citation.Source.Url)
            .Field("section", citation => citation.Section))
        .Object<Evidence>("Evidence", type => type
            .Field("strength", evidence => evidence.Strength)
            .Field("sources", evidence => evidence.Citations)
            .Field("note", (evidence, context) => context.SayIfAny(evidence.Note))
            .Field("confirmedBy", evidence => evidence.ConfirmedBy)
            .Field("confirmedOn", evidence => evidence.ConfirmedOn));
}
