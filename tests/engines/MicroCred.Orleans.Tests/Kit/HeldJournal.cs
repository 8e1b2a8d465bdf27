namespace MicroCred.Orleans.Tests.Kit;

internal enum Moment { BeforeItIsWritten, AfterItIsWritten }

/// <summary>One silo's way to a journal that others use too. Once told to hold, its next append stops at the moment chosen and never comes back.</summary>
internal sealed class HeldJournal(IJournal journal) : IJournal
{
    private readonly TaskCompletionSource isHeld = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Moment? moment;

    /// <summary>Done when an append has stopped.</summary>
    public Task IsHeld => isHeld.Task;

    /// <summary>Thrown by each append.</summary>
    public Exception? Failure { get; set; }

    public void Hold(Moment at) => moment = at;

    public async ValueTask<bool> AppendAsync(
        EntityAddress entity, long expectedVersion, ImmutableArray<NewEvent> events, Deed deed, CommandMark? mark, CancellationToken cancellation)
    {
        if (Failure is { } failure)
            throw failure;
        if (moment is Moment.BeforeItIsWritten)
            await StopAsync();
        var isWritten = await journal.AppendAsync(entity, expectedVersion, events, deed, mark, cancellation);
        if (moment is Moment.AfterItIsWritten)
            await StopAsync();
        return isWritten;
    }

    public ValueTask<ImmutableArray<JournalEvent>> ReadAsync(EntityAddress entity, long afterVersion, CancellationToken cancellation) =>
        journal.ReadAsync(entity, afterVersion, cancellation);

    public IAsyncEnumerable<JournalEvent> ReadKindAsync(string kind, long afterPosition, CancellationToken cancellation) =>
        journal.ReadKindAsync(kind, afterPosition, cancellation);

    public ValueTask<DoneCommand?> FindCommandAsync(EntityAddress entity, string key, CancellationToken cancellation) =>
        journal.FindCommandAsync(entity, key, cancellation);

    private Task StopAsync()
    {
        isHeld.TrySetResult();
        return new TaskCompletionSource().Task;
    }
}
