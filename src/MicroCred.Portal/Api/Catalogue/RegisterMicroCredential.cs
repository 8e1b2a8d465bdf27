using System.Collections.Immutable;
using MicroCred.Frameworks.Sourcing;
using MicroCred.GraphQL.Resolvers;
using MicroCred.Portal.Api.Roots;
using MicroCred.Portal.People;
using MicroCred.Portal.Registering;
using MicroCred.Recognition.Catalogue;

namespace MicroCred.Portal.Api.Catalogue;

/// <summary>See <c>registerMicroCredential</c> in the schema.</summary>
internal static class RegisterMicroCredential
{
    public static ResolverMap AddRegistration(this ResolverMap map) => map
        .Root("Mutation", mutation => mutation.FieldAsync("registerMicroCredential", ResolveAsync))
        .Input<EntryRegistration>("RegisterMicroCredentialInput")
        .Input<OutcomeRegistration>("LearningOutcomeInput")
        .Input<AssessmentRegistration>("AssessmentInput")
        .Input<TranslationRegistration>("TranslationInput")
        .Input<CoursePair>("CoursePairInput")
        .Input<WordingRegistration>("WordingInput")
        .Input<EvidenceRegistration>("EvidenceInput")
        .Input<CitationRegistration>("CitationInput")
        .Enum<QualityAssuranceKind>("QualityAssuranceKind")
        .Enum<ProviderKind>("ProviderKind")
        .Enum<StatementElement>("StatementElement")
        .Enum<ReadingGrade>("ReadingGrade")
        .Object<RegisterMicroCredentialPayload>("RegisterMicroCredentialPayload", type => type
            .Field("microCredential", payload => payload.MicroCredential)
            .Field("errors", payload => payload.Errors));

    private static async ValueTask<RegisterMicroCredentialPayload> ResolveAsync(ResolverContext context)
    {
        var register = context.Service<RegisterEntry>();
        var actor = PersonIdentity.PersonOf(context.User)!;
        var (entry, refusals) = await register.RunAsync(context.Argument<EntryRegistration>("input"), actor, context.CancellationToken);
        return new(entry, [.. refusals.Select(context.UserErrorOf)]);
    }
}

/// <summary>See <c>RegisterMicroCredentialPayload</c> in the schema.</summary>
internal sealed record RegisterMicroCredentialPayload(MicroCredential? MicroCredential, ImmutableArray<UserError> Errors);
