using System.Collections.Concurrent;
using MicroCred.Drafting;
using MicroCred.Drafting.Drafters;
using MicroCred.Drafting.Drafts;
using MicroCred.Frameworks.Results;
using MicroCred.Hosting;
using MicroCred.Hosting.Entities;
using MicroCred.Portal.Drafting.Assisting;
using MicroCred.Storage;
using MicroCred.Storage.Drafts;
using MicroCred.Storage.People;

namespace MicroCred.Portal.Drafting.Running;

/// <summary>
/// Has sections drafted in the background: it goes on when whoever asked goes away, can be cancelled, and what it came to is kept. One drafting at a
/// time for a draft, a few for a person. When the portal stops, or dies, what was asked for stays known as interrupted.
/// </summary>
public sealed class DraftSections : IHostedService
{
    /// <summary>Draftings of one person at a time.</summary>
    public const int MostOfAPerson = 5;

    private readonly ReadDrafts drafts;
    private readonly IEntityHost host;
    private readonly CourseDraftEntity kind;
    private readonly DraftingReference reference;
    private readonly Assistant assistant;
    private readonly DraftingRuns runs;
    private readonly PortalStorage storage;
    private readonly DraftBoards boards;
    private readonly TimeProvider clock;
    private readonly ILogger<DraftSections> log;
    private readonly CancellationTokenSource stopping = new();
    private readonly ConcurrentDictionary<string, DraftingUnderWay> underWay = new();
    private readonly ConcurrentDictionary<Task, byte> tasks = new();

    internal DraftSections(
        ReadDrafts drafts, IEntityHost host, CourseDraftEntity kind, DraftingReference reference, Assistant assistant, DraftingRuns runs, PortalStorage storage, DraftBoards boards, TimeProvider clock, ILogger<DraftSections> log) =>
        (this.drafts, this.host, this.kind, this.reference, this.assistant, this.runs, this.storage, this.boards, this.clock, this.log) = (drafts, host, kind, reference, assistant, runs, storage, boards, clock, log);

    /// <summary>Begins. When it returns a task, that goes on whatever becomes of the asker.</summary>
    /// <returns>A refusal where nothing was begun: CONFLICT while the section is being drafted, or when the draft moved on.</returns>
    public async Task<Result<DraftingTask>> StartAsync(string id, DraftingWish wish, Person lecturer, CancellationToken cancellation = default)
    {
        if (await drafts.FindAsync(id, lecturer, cancellation) is not { } shown)
            return new Refusal(RefusalCode.NotFound, DraftingMessages.NoSuchDraft, "draft");
        if (!shown.IsOwnedBy(lecturer))
            return new Refusal(RefusalCode.Forbidden, DraftingMessages.NotTheOwner, "draft");
        if (wish.ExpectedVersion is { } expected && expected != shown.Draft.Version)
            return kind.Refuse(new(ClashReason.ChangedMeanwhile, expected, shown.Draft.Version));
        if (wish.Sections.IsEmpty)
            wish = wish with { Sections = [.. shown.Draft.Sections.Where(section => section.Status == DraftStatus.Empty).Select(section => section.Section)] };
        if (wish.Sections.IsEmpty)
            return new DraftingTask(id, Task.FromResult<Result<ShownDraft>>(shown));
        if (!assistant.Choose(wish.Drafter, shown.Draft.Owner).TryGet(out var drafter, out var refusal))
            return refusal;
        if (underWay.Values.Count(one => one.By == shown.Draft.Owner) >= MostOfAPerson)
            return new Refusal(RefusalCode.TooManyRequests, DraftingMessages.TooManyRuns(MostOfAPerson));

        var drafting = new DraftingUnderWay(shown, wish, shown.Draft.Owner, stopping.Token);
        if (!underWay.TryAdd(id, drafting))
        {
            drafting.Dispose();
            return new Refusal(RefusalCode.Conflict, DraftingMessages.IsRunning(underWay.TryGetValue(id, out var other) ? other.Section : wish.Sections[0]), "section");
        }

        var isBegun = false;
        try
        {
            isBegun = await BeginAsync(drafting, wish.Sections[0]);
        }
        finally
        {
            if (!isBegun)
                End(drafting);
        }

        if (!isBegun)
            return new Refusal(RefusalCode.Conflict, DraftingMessages.IsRunning(wish.Sections[0]), "section");
        var task = Task.Run(() => RunAsync(drafting, drafter), CancellationToken.None);
        tasks[task] = 0;
        _ = task.ContinueWith(ended => tasks.TryRemove(ended, out _), TaskScheduler.Default);
        return new DraftingTask(id, task);
    }

    /// <summary>Gives up what is being drafted, here or in another process. What was proposed before stays; so does what was typed.</summary>
    /// <returns>The draft as it stands, whether or not anything was being drafted.</returns>
    public async Task<Result<ShownDraft>> CancelAsync(string id, Person lecturer, CancellationToken cancellation = default)
    {
        if (await drafts.FindAsync(id, lecturer, cancellation) is not { } shown)
            return new Refusal(RefusalCode.NotFound, DraftingMessages.NoSuchDraft, "draft");
        if (!shown.IsOwnedBy(lecturer))
            return new Refusal(RefusalCode.Forbidden, DraftingMessages.NotTheOwner, "draft");
        foreach (var run in (await runs.OfAsync(id, cancellation)).Where(run => run.State == DraftingState.Running))
            await runs.EndAsync(id, run.Section, DraftingState.Cancelled, null, CancellationToken.None);
        if (underWay.TryGetValue(id, out var drafting))
            drafting.Cancel();
        return shown;
    }

    /// <summary>Alone on its database, this process knows at once that what was being drafted before it died with the one that did; among replicas silence tells.</summary>
    async Task IHostedService.StartAsync(CancellationToken cancellationToken)
    {
        if (!storage.IsShared)
            await runs.InterruptAllAsync(cancellationToken);
    }

    async Task IHostedService.StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        await Task.WhenAll(tasks.Keys).WaitAsync(cancellationToken);
    }

    private async Task<Result<ShownDraft>> RunAsync(DraftingUnderWay drafting, IDrafter drafter)
    {
        using var use = boards.Open(drafting.Draft);
        try
        {
            foreach (var (section, next) in drafting.Wish.Sections.Zip([.. drafting.Wish.Sections.Skip(1).Cast<DraftSection?>(), null]))
            {
                use.Board.Begin(section);
                var refusal = await DraftAsync(drafting, drafter, section, use.Board);
                // The next begins before this one is over: whoever looks between the two sees that it goes on.
                var isNextTaken = refusal is null && next is not null && !await BeginAsync(drafting, next.Value);
                var state = refusal is null ? DraftingState.Done
                    : !drafting.Stop.IsCancellationRequested ? DraftingState.Refused
                    : drafting.IsInterrupted ? DraftingState.Interrupted : DraftingState.Cancelled;
                await runs.EndAsync(drafting.Draft, section, state, refusal is null ? null : KeptRefusal.Write(refusal), CancellationToken.None);
                use.Board.End(refusal);
                if (refusal is not null)
                    return refusal;
                if (isNextTaken)
                    return new Refusal(RefusalCode.Conflict, DraftingMessages.IsRunning(next!.Value), "section");
            }

            return new ShownDraft((await host.ReadAsync(kind, drafting.Draft, CancellationToken.None)).State!, drafting.OwnerName, reference);
        }
        catch (Exception fault)
        {
            log.LogError(fault, "Drafting {Section} of {Draft} failed.", drafting.Section, drafting.Draft);
            var failed = new Refusal(RefusalCode.Unavailable, DraftingMessages.Failed);
            use.Board.End(failed);
            return failed;
        }
        finally
        {
            End(drafting);
        }
    }

    /// <returns>Why there is no proposal; absent where there is one, in the draft.</returns>
    private async Task<Refusal?> DraftAsync(DraftingUnderWay drafting, IDrafter drafter, DraftSection section, DraftBoard board)
    {
        using var isOver = new CancellationTokenSource();
        var life = GiveSignsOfLifeAsync(drafting, section, isOver.Token);
        try
        {
            var draft = (await host.ReadAsync(kind, drafting.Draft, drafting.Stop)).State!;
            var request = new DraftRequest(
                draft.Design, section, drafting.By, drafting.Wish.Instruction, draft.Section(section).Shown?.Number, draft.Section(section).Versions.Length, drafting.Wish.PersonalDataMayLeave,
                (int)Math.Min(await assistant.UsedTodayAsync(drafting.By, drafting.Stop), int.MaxValue));
            var result = await FinishAsync(drafter.Draft(request, drafting.Stop), section, board);
            if (!result.TryGet(out var proposal, out var refusal))
                return refusal;
            board.ShowIfBlank(new ShownDraft(draft, drafting.OwnerName, reference).Markdown(new SectionVersion(1, proposal.Content, proposal.Provenance)));
            var reply = await host.AskAsync(kind, drafting.Draft, new(new ProposeSection(proposal.Content, proposal.Provenance, "", default), drafting.By), CancellationToken.None);
            return reply.Refusal;
        }
        catch (OperationCanceledException) when (drafting.Stop.IsCancellationRequested)
        {
            return drafting.IsInterrupted
                ? new(RefusalCode.Unavailable, DraftingMessages.Interrupted(section))
                : new(RefusalCode.Conflict, DraftingMessages.Cancelled(section));
        }
        catch (Exception fault)
        {
            log.LogError(fault, "Drafting {Section} of {Draft} failed.", section, drafting.Draft);
            return new(RefusalCode.Unavailable, DraftingMessages.Failed);
        }
        finally
        {
            await isOver.CancelAsync();
            await life;
        }
    }

    private static async Task<Result<SectionProposal>> FinishAsync(IAsyncEnumerable<DraftingStep> steps, DraftSection section, DraftBoard board)
    {
        var readable = new ReadableText();
        await foreach (var step in steps)
        {
            switch (step)
            {
                case DraftedText text:
                    board.Show(readable.Take(text.Delta));
                    break;
                case DraftingRestarted:
                    readable = new();
                    board.Begin(section);
                    break;
                case DraftingFinished finished:
                    return finished.Result;
            }
        }

        throw new InvalidOperationException($"The drafter of {section} ended without saying how.");
    }

    private async Task<bool> BeginAsync(DraftingUnderWay drafting, DraftSection section)
    {
        drafting.Section = section;
        return await runs.BeginAsync(drafting.Draft, section, drafting.By, drafting.Wish.Instruction, CancellationToken.None);
    }

    /// <summary>Hears at the same time whether somebody cancelled it at another process.</summary>
    private async Task GiveSignsOfLifeAsync(DraftingUnderWay drafting, DraftSection section, CancellationToken isOver)
    {
        using var timer = new PeriodicTimer(DraftingRuns.SignOfLife, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(isOver))
            {
                if (!await TryGiveSignOfLifeAsync(drafting, section, isOver))
                    drafting.Cancel();
            }
        }
        catch (OperationCanceledException)
        {
            // The section is drafted.
        }
    }

    /// <returns>False when it is not to go on. A database that is away is no reason to give up.</returns>
    private async Task<bool> TryGiveSignOfLifeAsync(DraftingUnderWay drafting, DraftSection section, CancellationToken isOver)
    {
        try
        {
            return await runs.GoesOnAsync(drafting.Draft, section, isOver);
        }
        catch (Exception unreachable) when (StorageAway.IsCause(unreachable))
        {
            log.LogWarning("Drafting {Draft} could give no sign of life, and may be taken for interrupted: {Reason}", drafting.Draft, unreachable.Message);
            return true;
        }
    }

    private void End(DraftingUnderWay drafting)
    {
        underWay.TryRemove(drafting.Draft, out _);
        drafting.Dispose();
    }
}
