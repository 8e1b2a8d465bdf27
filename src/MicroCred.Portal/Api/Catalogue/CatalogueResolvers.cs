using MicroCred.Frameworks.Results;
using MicroCred.Frameworks.Taxonomy;
using MicroCred.Frameworks.Text;
using MicroCred.GraphQL.Resolvers;
using MicroCred.Portal.Api.Roots;
using MicroCred.Portal.Reference;
using MicroCred.Recognition.Catalogue;
using MicroCred.Storage.Catalogue;

namespace MicroCred.Portal.Api.Catalogue;

internal static class CatalogueResolvers
{
    public static ResolverMap AddCatalogue(this ResolverMap map) => map
        .Root("Query", query => query
            .FieldAsync("microCredentials", SearchCatalogue.ResolveAsync)
            .FieldAsync("microCredential", FindEntryAsync))
        .Input<MicroCredentialFilter>("MicroCredentialFilter")
        .Enum<CatalogueOrder>("MicroCredentialOrder")
        .Enum<DeliveryMode>("DeliveryMode")
        .Enum<TaxonomyDomain>("TaxonomyDomain")
        .Enum<AssessmentKind>("AssessmentKind")
        .Object<Provider>("Provider", type => type
            .Field("id", provider => IdOf(provider.Id))
            .Field("name", provider => provider.Name)
            .Field("country", provider => new CountryCode(provider.Country))
            .Field("kind", provider => EnumBinding.SchemaName(provider.Kind))
            .Field("accreditedBy", provider => provider.AccreditedBy)
            .Field("url", provider => provider.Url))
        .Object<MicroCredential>("MicroCredential", type => type
            .Field("id", entry => IdOf(entry.Id))
            .Field("code", entry => entry.Code)
            .Field("version", entry => entry.Version)
            .Field("recordedAt", entry => entry.RecordedAt)
            .Field("title", (entry, context) => entry.Stated.Title.In(context.Language()))
            .Field("titleLanguage", entry => TagOf(entry.Stated.Title.Language))
            .Field("titleTranslations", entry => entry.Stated.Title.Translations)
            .Field("provider", entry => entry.Provider)
            .Field("country", entry => new CountryCode(entry.Country))
            .Field("level", (entry, context) => entry.Stated.Level is { } level ? context.Service<ReferenceDesk>().Data.FindLevel(level) : null)
            .Field("credits", entry => entry.Stated.Workload.Credits)
            .Field("creditSystem", (entry, context) =>
                entry.Stated.Workload.CreditSystem is { } system ? context.Service<ReferenceDesk>().Data.FindCreditSystem(system) : null)
            .Field("notionalHours", entry => entry.Stated.Workload.NotionalHours)
            .Field("scheduledHours", entry => entry.Stated.Workload.ScheduledHours)
            .Field("weeks", entry => entry.Stated.Workload.Weeks)
            .Field("deliveryMode", entry => entry.Stated.DeliveryMode)
            .Field("modeOfStudy", entry => entry.Stated.ModeOfStudy)
            .Field("category", entry => entry.Stated.Category)
            .Field("learningOutcomes", entry => entry.Stated.LearningOutcomes)
            .Field("assessments", entry => entry.Stated.Assessments)
            .Field("qualityAssurance", entry => entry.Stated.QualityAssurance)
            .Field("enrolmentRequirements", entry => entry.Stated.EnrolmentRequirements)
            .Field("prerequisites", entry => entry.Stated.Prerequisites)
            .Field("stacksInto", entry => entry.Stated.StacksInto)
            .Field("originProgramme", entry => entry.Stated.ProgrammeOfOrigin)
            .Field("coursePairs", entry => entry.Stated.CoursePairs)
            .Field("identityCheck", entry => entry.Stated.IdentityCheck)
            .Field("verificationContact", entry => entry.Stated.VerificationContact)
            .Field("field", entry => entry.Stated.Field)
            .Field("languages", entry => entry.Stated.Languages.Select(tag => new LanguageTag(tag)))
            .Field("url", entry => entry.Stated.Url)
            .Field("wordings", entry => entry.Stated.Wordings)
            .Field("note", entry => entry.Stated.Note)
            .Field("madeUp", entry => entry.Stated.IsMadeUp)
            .Field("completeness", entry => entry.Completeness)
            .Field("evidence", entry => entry.Stated.Evidence)
            .FieldAsync("likelyDuplicates", (entry, context) => context.Service<LikelyDuplicates>().OfAsync(entry, context.CancellationToken)))
        .Object<LearningOutcome>("LearningOutcome", type => type
            .Field("position", outcome => outcome.Position)
            .Field("text", (outcome, context) => outcome.Text.In(context.Language()))
            .Field("language", outcome => TagOf(outcome.Text.Language))
            .Field("translations", outcome => outcome.Text.Translations)
            .Field("verb", outcome => outcome.Verb)
            .Field("domain", outcome => outcome.Domain)
            .Field("taxonomyLevel", outcome => outcome.TaxonomyLevel))
        .Object<Assessment>("Assessment", type => type
            .Field("position", assessment => assessment.Position)
            .Field("method", assessment => assessment.Method)
            .Field("kind", assessment => assessment.Kind)
            .Field("weight", assessment => assessment.Weight)
            .Field("outcomes", assessment => assessment.Outcomes))
        .Object<KeyValuePair<string, string>>("Translation", type => type
            .Field("language", translation => new LanguageTag(translation.Key))
            .Field("text", translation => translation.Value))
        .Object<CoursePair>("CoursePair", type => type
            .Field("sourceCourse", pair => pair.SourceCourse)
            .Field("targetInstitution", pair => pair.TargetInstitution)
            .Field("targetCourse", pair => pair.TargetCourse)
            .Field("targetCredits", pair => pair.TargetCredits))
        .Object<KeyValuePair<StatementElement, string>>("Wording", type => type
            .Field("element", wording => wording.Key)
            .Field("words", wording => wording.Value))
        .Object<QualityAssurance>("QualityAssurance", type => type
            .Field("kind", quality => EnumBinding.SchemaName(quality.Kind))
            .Field("body", quality => quality.Body)
            .Field("reference", quality => quality.Reference)
            .Field("verified", quality => quality.Verified))
        .Object<Completeness>("Completeness", type => type
            .Field("score", completeness => completeness.Score.ToDecimal())
            .Field("missing", completeness => completeness.Missing.Select(element => EnumBinding.SchemaName(element))))
        .Object<CataloguePage>("MicroCredentialConnection", type => type
            .Field("edges", page => page.Hits)
            .Field("nodes", page => page.Hits.Select(hit => hit.Entry))
            .Field("pageInfo", page => new PageEnds(page.HasNextPage, page.HasPreviousPage, page.Hits.IsEmpty ? null : page.Hits[0].Cursor, page.Hits.IsEmpty ? null : page.Hits[^1].Cursor))
            .Field("totalCount", page => page.TotalCount))
        .Object<CatalogueHit>("MicroCredentialEdge", type => type
            .Field("cursor", hit => hit.Cursor)
            .Field("node", hit => hit.Entry));

    public static string IdOf(MicroCredentialId id) => new GlobalId("MicroCredential", id.ToString()).ToString();

    public static string IdOf(ProviderId id) => new GlobalId("Provider", id.ToString()).ToString();

    /// <summary>The provider that a global ID names, if it is the ID of a provider at all.</summary>
    public static ProviderId? ProviderOf(string id) =>
        GlobalId.TryParse(id, out var global) && global.Type == "Provider" && ProviderId.TryParse(global.Key, out var provider) ? provider : null;

    /// <summary>The entry that a global ID names, if it is the ID of an entry at all.</summary>
    public static MicroCredentialId? EntryOf(string id) =>
        GlobalId.TryParse(id, out var global) && global.Type == "MicroCredential" && MicroCredentialId.TryParse(global.Key, out var entry) ? entry : null;

    private static LanguageTag? TagOf(string? language) => language is null ? null : new LanguageTag(language);

    private static async ValueTask<MicroCredential?> FindEntryAsync(ResolverContext context)
    {
        var catalogue = context.Service<ICatalogue>();
        switch (context.Argument<string?>("id"), context.Argument<string?>("code"))
        {
            case ({ } id, null):
                return EntryOf(id) is { } entry ? await catalogue.FindAsync(entry, cancellation: context.CancellationToken) : null;
            case (null, { } code):
                var found = await catalogue.FindByCodeAsync(code, context.CancellationToken);
                return found.Length < 2
                    ? found.FirstOrDefault()
                    : context.Refuse<MicroCredential>(new Refusal(RefusalCode.Conflict, new Message("refusal.codeOfSeveral", code, found.Select(entry => entry.Provider.Name))));
            default:
                return context.Refuse<MicroCredential>(new Refusal(RefusalCode.BadUserInput, new Message("refusal.idOrCode")));
        }
    }
}
