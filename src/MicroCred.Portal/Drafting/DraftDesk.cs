using System.Security.Cryptography;
using System.Text;
using MicroCred.Drafting;
using MicroCred.Drafting.Briefs;
using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.SectionTexts;
using MicroCred.Frameworks.Results;
using MicroCred.Hosting;
using MicroCred.Storage.People;

namespace MicroCred.Portal.Drafting;

/// <summary>
/// What a lecturer does to a course draft. Each answers with the draft as it is then. With the version that the lecturer saw, a draft that was
/// changed meanwhile is a CONFLICT and nothing is written. Whether the person may draft at all is for the caller to check.
/// </summary>
public sealed class DraftDesk
{
    private readonly IEntityHost host;
    private readonly CourseDraftEntity kind;
    private readonly DraftingReference reference;

    internal DraftDesk(IEntityHost host, CourseDraftEntity kind, DraftingReference reference) => (this.host, this.kind, this.reference) = (host, kind, reference);

    /// <param name="once">A key under which the same brief, sent twice by the same person, makes one draft.</param>
    /// <returns>The refusal's path is that of the input's field.</returns>
    public async Task<Result<ShownDraft>> CreateAsync(CourseBrief brief, Person lecturer, string? once = null, CancellationToken cancellation = default)
    {
        if (!Check(brief).TryGet(out var sound, out var refusal))
            return refusal;
        var id = once is null
            ? Guid.NewGuid().ToString("N")
            : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{lecturer.Id}\n{once}")))[..32];
        return await AskAsync(id, new CreateCourseDraft(id, sound, "", default), lecturer, null, once, cancellation);
    }

    public async Task<Result<ShownDraft>> ChangeBriefAsync(string id, CourseBrief brief, Person lecturer, long? expectedVersion = null, CancellationToken cancellation = default) =>
        Check(brief).TryGet(out var sound, out var refusal)
            ? await AskAsync(id, new ChangeBrief(sound, "", default), lecturer, expectedVersion, null, cancellation)
            : refusal;

    /// <summary>The lecturer's own text takes the place of what is shown; it is not accepted by that.</summary>
    /// <param name="markdown">In the form in which the section is shown.</param>
    public async Task<Result<ShownDraft>> EditAsync(
        string id, DraftSection section, string markdown, Person lecturer, long? expectedVersion = null, CancellationToken cancellation = default) =>
        (await ReadAsync(id, section, markdown, cancellation)).TryGet(out var content, out var refusal)
            ? await AskAsync(id, new EditSection(content, "", default), lecturer, expectedVersion, null, cancellation)
            : refusal;

    /// <param name="markdown">The lecturer's own text, taken up and accepted in one step. Absent, or what is shown: that is accepted, and stays of whoever drafted it.</param>
    public async Task<Result<ShownDraft>> AcceptAsync(
        string id, DraftSection section, string? markdown, Person lecturer, long? expectedVersion = null, CancellationToken cancellation = default)
    {
        SectionContent? edited = null;
        if (markdown is not null)
        {
            if (!(await ReadAsync(id, section, markdown, cancellation)).TryGet(out edited, out var refusal))
                return refusal;
            if ((await host.ReadAsync(kind, id, cancellation)).State is { } draft && draft.Section(section).Shown is { } shown
                && Written(shown.Content, draft) == Written(edited, draft))
                edited = null;
        }

        return await AskAsync(id, new AcceptSection(section, "", default, edited), lecturer, expectedVersion, null, cancellation);
    }

    /// <summary>Throws away the proposal that waits; what was in force before it is shown again.</summary>
    public async Task<Result<ShownDraft>> DiscardAsync(string id, DraftSection section, Person lecturer, long? expectedVersion = null, CancellationToken cancellation = default) =>
        await AskAsync(id, new DiscardProposal(section, "", default), lecturer, expectedVersion, null, cancellation);

    /// <summary>Takes up an earlier version again.</summary>
    public async Task<Result<ShownDraft>> RestoreAsync(string id, DraftSection section, int number, Person lecturer, long? expectedVersion = null, CancellationToken cancellation = default) =>
        await AskAsync(id, new RestoreVersion(section, number, "", default), lecturer, expectedVersion, null, cancellation);

    /// <summary>One step back: a proposal that waits is thrown away; else the version before the one in force is taken up again.</summary>
    public async Task<Result<ShownDraft>> UndoAsync(string id, DraftSection section, Person lecturer, long? expectedVersion = null, CancellationToken cancellation = default)
    {
        var state = (await host.ReadAsync(kind, id, cancellation)).State?.Section(section);
        return state switch
        {
            { Proposed: not null } => await DiscardAsync(id, section, lecturer, expectedVersion, cancellation),
            { Current: > 1 and var current } => await RestoreAsync(id, section, current - 1, lecturer, expectedVersion, cancellation),
            null => new Refusal(RefusalCode.NotFound, DraftingMessages.NoSuchDraft, "draft"),
            _ => new Refusal(RefusalCode.BadUserInput, DraftingMessages.NothingToUndo(section), "section"),
        };
    }

    /// <summary>Names of levels, languages and credit systems may come in any case; they are kept as the packs write them.</summary>
    private Result<CourseBrief> Check(CourseBrief brief) => CheckBrief.Check(brief, reference).Then<CourseBrief>(sound => sound with
    {
        Title = sound.Title.Trim(),
        Language = reference.FindLanguage(sound.Language)!.Language,
        Level = reference.Data.FindLevel(sound.Level)!.Id,
        CreditSystem = reference.Data.FindCreditSystem(sound.CreditSystem)!.Code,
    });

    private async Task<Result<SectionContent>> ReadAsync(string id, DraftSection section, string markdown, CancellationToken cancellation) =>
        (await host.ReadAsync(kind, id, cancellation)).State is { } draft
            ? SectionText.Read(section, markdown, reference, draft.Brief.Language)
            : new Refusal(RefusalCode.NotFound, DraftingMessages.NoSuchDraft, "draft");

    private string Written(SectionContent content, CourseDraft draft) => SectionText.Write(content, reference, draft.Brief.Language);

    private async Task<Result<ShownDraft>> AskAsync(string id, CourseDraftCommand command, Person lecturer, long? expectedVersion, string? once, CancellationToken cancellation)
    {
        var reply = await host.AskAsync(kind, id, new(command, lecturer.Id.ToString(), expectedVersion, once), cancellation);
        if (reply.IsDone)
            return new ShownDraft(reply.State!, lecturer.Name, reference);
        // For whoever may not see it there is no such draft.
        return reply.Refusal.Code == RefusalCode.Forbidden && !lecturer.Is(Role.Administrator) ? new Refusal(RefusalCode.NotFound, DraftingMessages.NoSuchDraft, "draft") : reply.Refusal;
    }
}
