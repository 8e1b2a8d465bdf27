using MicroCred.Drafting;
using MicroCred.Drafting.Alignment;
using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.Rules;
using MicroCred.Frameworks.Text;
using MicroCred.GraphQL.Resolvers;
using MicroCred.Portal.Api.Frameworks;
using MicroCred.Portal.Api.Roots;
using MicroCred.Portal.Downloads;
using MicroCred.Portal.Drafting;
using MicroCred.Portal.Drafting.Assisting;
using MicroCred.Portal.People;
using MicroCred.Portal.Reference;
using MicroCred.Storage.Catalogue;
using MicroCred.Storage.Drafts;

namespace MicroCred.Portal.Api.Drafting;

/// <summary>Reading course drafts: see <c>drafting.graphql</c>.</summary>
internal static class DraftResolvers
{
    private const string TypeName = "CourseDraft";

    public static ResolverMap AddDrafts(this ResolverMap map) => map
        .Root("Query", query => query
            .FieldAsync("courseDraft", context => FindAsync(context.Argument<string>("id"), context))
            .FieldAsync("courseDrafts", ListAsync)
            .Field("draftingAssistant", context => context.Service<Assistant>()))
        .Enum<DraftSection>("DraftSection")
        .Enum<DraftStatus>("DraftStatus")
        .Enum<CheckSeverity>("CheckSeverity")
        .AddSections()
        .AddLearningTime()
        .Object<ShownDraft>(TypeName, type => type
            .Field("id", shown => IdOf(shown.Draft.Id))
            .Field("title", shown => shown.Draft.Brief.Title)
            .Field("language", shown => new LanguageTag(shown.Draft.Brief.Language))
            .Field("level", (shown, context) => context.Service<ReferenceDesk>().Data.FindLevel(shown.Draft.Brief.Level))
            .Field("credits", shown => shown.Draft.Brief.Credits.ToDecimal())
            .Field("creditSystem", (shown, context) => context.Service<ReferenceDesk>().Data.FindCreditSystem(shown.Draft.Brief.CreditSystem))
            .Field("version", shown => shown.Draft.Version)
            .Field("sections", shown => shown.Draft.Sections.Select(state => new ShownSection(shown, state)))
            .Field("section", (shown, context) => new ShownSection(shown, shown.Draft.Section(context.Argument<DraftSection>("section"))))
            .Field("outcomes", (shown, context) => CourseAsCredential.Outcomes(shown.Draft, context.Service<DraftingReference>()))
            .Field("assessments", shown => CourseAsCredential.Assessments(shown.Draft))
            .Field("learningTime", (shown, context) => CourseTime.Of(shown.Draft.Design, context.Service<DraftingReference>()))
            .Field("checks", shown => shown.Checks)
            .Field("brief", shown => shown.Draft.Brief)
            .Field("owner", shown => shown.OwnerName)
            .Field("accepted", shown => shown.Draft.IsAccepted)
            .Field("authorship", (shown, context) => shown.Authorship.Select(one => context.Say(one.ToMessage())))
            .Field("downloads", (shown, context) => context.Service<ExportDraft>().Files(shown).Select(file => new ShownFile(shown.Draft.Id, file))))
        .Object<MicroCred.Drafting.Briefs.CourseBrief>("CourseBrief", type => type
            .Field("text", brief => brief.Text)
            .Field("deliveryMode", brief => CourseAsCredential.ModeOf(brief.Mode))
            .Field("sourceMaterial", brief => brief.Source)
            .Field("references", brief => brief.References)
            .Field("country", (brief, context) => FrameworkResolvers.CountryOf(context.Service<DraftingReference>().CountryOf(brief)))
            .Field("statedHours", brief => brief.StatedHours.Sign > 0 ? brief.StatedHours.ToDecimal() : (decimal?)null))
        .Object<AlignmentFinding>("AlignmentCheck", type => type
            .Field("code", finding => finding.Code)
            .Field("severity", finding => finding.Severity)
            .Field("message", (finding, context) => context.Say(finding.Message))
            .Field("mend", (finding, context) => context.Say(finding.Mend))
            .Field("section", finding => finding.Section)
            .Field("outcome", finding => finding.Outcome)
            .Field("unit", finding => finding.Unit)
            .Field("item", finding => finding.Item)
            .Field("rule", finding => finding.Rule))
        .Object<ShownFile>("DraftDownload", type => type
            .Field("name", shown => shown.File.Name)
            .Field("title", (shown, context) => context.SayIfAny(shown.File.Title))
            .Field("path", shown => DraftDownloads.AddressOf(shown.Draft, shown.File.Name))
            .Field("error", (shown, context) => shown.File.WhyNot is { } refusal ? context.UserErrorOf(refusal) : null))
        .Object<Assistant>("DraftingAssistant", type => type
            .Field("model", assistant => assistant.Model)
            .Field("introduction", (assistant, context) => context.Say(assistant.Introduction))
            .Field("tokensADay", assistant => assistant.TokensADay)
            .FieldAsync("tokensToday", async (assistant, context) => assistant.Model is null
                ? (int?)null
                : (int)Math.Min(await assistant.UsedTodayAsync(PersonIdentity.PersonOf(context.User)!.Id.ToString(), context.CancellationToken), int.MaxValue)))
        .Object<ListedDraft>("CourseDraftSummary", type => type
            .Field("id", draft => IdOf(draft.Id))
            .Field("title", draft => draft.Title)
            .Field("language", draft => new LanguageTag(draft.Language))
            .Field("level", (draft, context) => context.Service<ReferenceDesk>().Data.FindLevel(draft.Level))
            .Batch("owner", draft => draft.Owner, NamesAsync)
            .Field("version", draft => (int)draft.Version)
            .Field("createdAt", draft => draft.CreatedAt)
            .Field("updatedAt", draft => draft.UpdatedAt))
        .Object<DraftPage>("CourseDraftConnection", type => type
            .Field("edges", page => page.Drafts)
            .Field("nodes", page => page.Drafts)
            .Field("pageInfo", page => new PageEnds(page.HasNextPage, page.HasPreviousPage, page.Drafts.IsEmpty ? null : page.Drafts[0].Cursor, page.Drafts.IsEmpty ? null : page.Drafts[^1].Cursor))
            .Field("totalCount", page => page.TotalCount))
        .Object<ListedDraft>("CourseDraftEdge", type => type
            .Field("cursor", draft => draft.Cursor)
            .Field("node", draft => draft));

    public static string IdOf(string draft) => new GlobalId(TypeName, draft).ToString();

    /// <summary>The draft that a global ID names; a key that no draft has where it is no draft's.</summary>
    public static string DraftOf(string id) => GlobalId.TryParse(id, out var global) && global.Type == TypeName ? global.Key : "";

    /// <returns>Null where there is none that the person asking may see, be it nobody.</returns>
    public static async ValueTask<ShownDraft?> FindAsync(GlobalId id, ResolverContext context) => await FindAsync(id.ToString(), context);

    private static async ValueTask<ShownDraft?> FindAsync(string id, ResolverContext context) =>
        PersonIdentity.PersonOf(context.User) is { } asker ? await context.Service<ReadDrafts>().FindAsync(DraftOf(id), asker, context.CancellationToken) : null;

    private static async ValueTask<DraftPage?> ListAsync(ResolverContext context)
    {
        var page = new PageRequest(context.Argument<int?>("first"), context.Argument<string?>("after"), context.Argument<int?>("last"), context.Argument<string?>("before"));
        var (asker, everybodys) = (PersonIdentity.PersonOf(context.User)!, context.Argument<bool>("everybodys"));
        return context.OrRefuse(await context.Service<ReadDrafts>().ListAsync(asker, everybodys, page, context.CancellationToken));
    }

    private static async ValueTask<IReadOnlyDictionary<string, string>> NamesAsync(IReadOnlyList<string> owners, ResolverContext context)
    {
        var (drafts, cancellation) = (context.Service<ReadDrafts>(), context.CancellationToken);
        var names = new Dictionary<string, string>();
        foreach (var owner in owners)
            names[owner] = await drafts.NameAsync(owner, cancellation);
        return names;
    }

    private sealed record ShownFile(string Draft, DraftFile File);
}
