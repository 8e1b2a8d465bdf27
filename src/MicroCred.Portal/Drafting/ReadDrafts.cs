using System.Collections.Immutable;
using MicroCred.Drafting;
using MicroCred.Frameworks.Results;
using MicroCred.Hosting;
using MicroCred.Portal.People;
using MicroCred.Storage.Catalogue;
using MicroCred.Storage.Drafts;
using MicroCred.Storage.People;

namespace MicroCred.Portal.Drafting;

/// <summary>Course drafts for who may see them: a lecturer sees the own ones, an administrator all. For anybody else there is no such draft.</summary>
public sealed class ReadDrafts
{
    private readonly IEntityHost host;
    private readonly CourseDraftEntity kind;
    private readonly DraftList list;
    private readonly DraftingRuns runs;
    private readonly PeopleRegister people;
    private readonly DraftingReference reference;

    internal ReadDrafts(IEntityHost host, CourseDraftEntity kind, DraftList list, DraftingRuns runs, PeopleRegister people, DraftingReference reference) =>
        (this.host, this.kind, this.list, this.runs, this.people, this.reference) = (host, kind, list, runs, people, reference);

    /// <param name="id">As <see cref="MicroCred.Drafting.Drafts.CourseDraft.Id"/>.</param>
    public async Task<ShownDraft?> FindAsync(string id, Person asker, CancellationToken cancellation = default) =>
        (await host.ReadAsync(kind, id, cancellation)).State is { } draft && (draft.Owner == asker.Id.ToString() || asker.Is(Role.Administrator))
            ? new(draft, draft.Owner == asker.Id.ToString() ? asker.Name : await NameAsync(draft.Owner, cancellation), reference)
            : null;

    /// <param name="everybodys">All drafts, not only the asker's: for administrators.</param>
    /// <returns>The last changed first.</returns>
    public async Task<Result<DraftPage>> ListAsync(Person asker, bool everybodys, PageRequest page, CancellationToken cancellation = default) =>
        everybodys && !asker.Is(Role.Administrator)
            ? new Refusal(RefusalCode.Forbidden, PeopleMessages.OnlyFor([Role.Administrator]), "everybodys")
            : await list.ListAsync(everybodys ? null : asker.Id.ToString(), page, cancellation);

    /// <summary>What is being drafted in a draft that the asker was shown, and how it last ended: at most one for each section.</summary>
    public async Task<ImmutableArray<DraftingRun>> RunsAsync(ShownDraft shown, CancellationToken cancellation = default) =>
        await runs.OfAsync(shown.Draft.Id, cancellation);

    /// <summary>The name of a draft's owner, for a list of everybody's.</summary>
    public async Task<string> NameAsync(string owner, CancellationToken cancellation = default) =>
        PersonId.TryParse(owner, out var id) && await people.FindAsync(id, cancellation) is { } person ? person.Name : owner;
}
