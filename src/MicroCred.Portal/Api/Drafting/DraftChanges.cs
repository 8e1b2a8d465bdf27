using System.Collections.Immutable;
using MicroCred.Frameworks.Results;
using MicroCred.GraphQL.Resolvers;
using MicroCred.Portal.Api.Roots;
using MicroCred.Portal.Drafting;
using MicroCred.Portal.Drafting.Assisting;
using MicroCred.Portal.Drafting.Running;
using MicroCred.Portal.People;
using MicroCred.Storage.People;

namespace MicroCred.Portal.Api.Drafting;

/// <summary>Changing course drafts: see <c>draft-mutations.graphql</c>.</summary>
internal static class DraftChanges
{
    public static ResolverMap AddDraftChanges(this ResolverMap map) => map
        .Root("Mutation", mutation => mutation
            .FieldAsync("createCourseDraft", context => CreateAsync(context, context.Argument<CreateCourseDraftInput>("input")))
            .FieldAsync("changeCourseBrief", context => ChangeBriefAsync(context, context.Argument<ChangeCourseBriefInput>("input")))
            .FieldAsync("draftSection", context => DraftAsync(context, context.Argument<DraftSectionInput>("input")))
            .FieldAsync("reviseSection", context => ReviseAsync(context, context.Argument<ReviseSectionInput>("input")))
            .FieldAsync("draftRemaining", context => DraftRemainingAsync(context, context.Argument<DraftRemainingInput>("input")))
            .FieldAsync("cancelDrafting", context => CancelAsync(context, context.Argument<CancelDraftingInput>("input")))
            .FieldAsync("editSection", context => EditAsync(context, context.Argument<EditSectionInput>("input")))
            .FieldAsync("acceptSection", context => AcceptAsync(context, context.Argument<AcceptSectionInput>("input")))
            .FieldAsync("discardProposal", context => DiscardAsync(context, context.Argument<SectionInput>("input")))
            .FieldAsync("undoSection", context => UndoAsync(context, context.Argument<SectionInput>("input")))
            .FieldAsync("restoreVersion", context => RestoreAsync(context, context.Argument<RestoreVersionInput>("input"))))
        .Enum<DraftingBy>("DraftingBy")
        .Input<CreateCourseDraftInput>("CreateCourseDraftInput")
        .Input<ChangeCourseBriefInput>("ChangeCourseBriefInput")
        .Input<DraftSectionInput>("DraftSectionInput")
        .Input<ReviseSectionInput>("ReviseSectionInput")
        .Input<DraftRemainingInput>("DraftRemainingInput")
        .Input<CancelDraftingInput>("CancelDraftingInput")
        .Input<EditSectionInput>("EditSectionInput")
        .Input<AcceptSectionInput>("AcceptSectionInput")
        .Input<SectionInput>("SectionInput")
        .Input<RestoreVersionInput>("RestoreVersionInput")
        .Object<CourseDraftPayload>("CourseDraftPayload", type => type
            .Field("courseDraft", payload => payload.CourseDraft)
            .Field("errors", payload => payload.Errors));

    private static async ValueTask<CourseDraftPayload> CreateAsync(ResolverContext context, CreateCourseDraftInput input)
    {
        var made = await context.Service<DraftDesk>().CreateAsync(input.ToBrief(), Lecturer(context), input.IdempotencyKey, context.CancellationToken);
        return made.TryGet(out var shown, out var refusal) ? new(shown, []) : new(null, [context.UserErrorOf(refusal)]);
    }

    private static async ValueTask<CourseDraftPayload> ChangeBriefAsync(ResolverContext context, ChangeCourseBriefInput input)
    {
        var (id, lecturer) = (DraftResolvers.DraftOf(input.Draft), Lecturer(context));
        return await context.Service<ReadDrafts>().FindAsync(id, lecturer, context.CancellationToken) is { } shown
            ? await AnswerAsync(context, input.Draft, await context.Service<DraftDesk>().ChangeBriefAsync(id, input.ToBrief(shown.Draft.Brief), lecturer, input.ExpectedVersion, context.CancellationToken))
            : await AnswerAsync(context, input.Draft, new Refusal(RefusalCode.NotFound, DraftingMessages.NoSuchDraft, "draft"));
    }

    private static ValueTask<CourseDraftPayload> DraftAsync(ResolverContext context, DraftSectionInput input) =>
        DraftAsync(context, input.Draft, new([input.Section], null, input.ExpectedVersion, input.PersonalDataMayLeave ?? false, input.Drafter));

    private static ValueTask<CourseDraftPayload> ReviseAsync(ResolverContext context, ReviseSectionInput input) =>
        DraftAsync(context, input.Draft, new([input.Section], input.Instruction, input.ExpectedVersion, input.PersonalDataMayLeave ?? false, input.Drafter));

    private static async ValueTask<CourseDraftPayload> DraftRemainingAsync(ResolverContext context, DraftRemainingInput input) =>
        await DraftAsync(context, input.Draft, new([], null, input.ExpectedVersion, input.PersonalDataMayLeave ?? false, input.Drafter));

    private static async ValueTask<CourseDraftPayload> DraftAsync(ResolverContext context, string draft, DraftingWish wish)
    {
        var started = await context.Service<DraftSections>().StartAsync(DraftResolvers.DraftOf(draft), wish, Lecturer(context), context.CancellationToken);
        return await AnswerAsync(context, draft, started.TryGet(out var task, out var refusal) ? await task.Ended.WaitAsync(context.CancellationToken) : refusal);
    }

    private static async ValueTask<CourseDraftPayload> CancelAsync(ResolverContext context, CancelDraftingInput input) =>
        await AnswerAsync(context, input.Draft, await context.Service<DraftSections>().CancelAsync(DraftResolvers.DraftOf(input.Draft), Lecturer(context), context.CancellationToken));

    private static async ValueTask<CourseDraftPayload> EditAsync(ResolverContext context, EditSectionInput input) => await AnswerAsync(context, input.Draft,
        await context.Service<DraftDesk>().EditAsync(DraftResolvers.DraftOf(input.Draft), input.Section, input.Markdown, Lecturer(context), input.ExpectedVersion, context.CancellationToken));

    private static async ValueTask<CourseDraftPayload> AcceptAsync(ResolverContext context, AcceptSectionInput input) => await AnswerAsync(context, input.Draft,
        await context.Service<DraftDesk>().AcceptAsync(DraftResolvers.DraftOf(input.Draft), input.Section, input.Markdown, Lecturer(context), input.ExpectedVersion, context.CancellationToken));

    private static async ValueTask<CourseDraftPayload> DiscardAsync(ResolverContext context, SectionInput input) => await AnswerAsync(context, input.Draft,
        await context.Service<DraftDesk>().DiscardAsync(DraftResolvers.DraftOf(input.Draft), input.Section, Lecturer(context), input.ExpectedVersion, context.CancellationToken));

    private static async ValueTask<CourseDraftPayload> UndoAsync(ResolverContext context, SectionInput input) => await AnswerAsync(context, input.Draft,
        await context.Service<DraftDesk>().UndoAsync(DraftResolvers.DraftOf(input.Draft), input.Section, Lecturer(context), input.ExpectedVersion, context.CancellationToken));

    private static async ValueTask<CourseDraftPayload> RestoreAsync(ResolverContext context, RestoreVersionInput input) => await AnswerAsync(context, input.Draft,
        await context.Service<DraftDesk>().RestoreAsync(DraftResolvers.DraftOf(input.Draft), input.Section, input.Version, Lecturer(context), input.ExpectedVersion, context.CancellationToken));

    /// <summary>With a refusal comes the draft as it stands, so that whoever was too late sees at once what changed.</summary>
    private static async ValueTask<CourseDraftPayload> AnswerAsync(ResolverContext context, string draft, Result<ShownDraft> result) => result.TryGet(out var shown, out var refusal)
        ? new(shown, [])
        : new(await context.Service<ReadDrafts>().FindAsync(DraftResolvers.DraftOf(draft), Lecturer(context), context.CancellationToken), [context.UserErrorOf(refusal)]);

    private static Person Lecturer(ResolverContext context) => PersonIdentity.PersonOf(context.User)!;
}

/// <summary>See <c>CourseDraftPayload</c> in the schema.</summary>
internal sealed record CourseDraftPayload(ShownDraft? CourseDraft, ImmutableArray<UserError> Errors);
