namespace MicroCred.Hosting.InProcess;

/// <summary>
/// An entity in memory: its state as of some version. Not safe for two at once; the memory gives it to one user at a time.
/// <para>
/// A command is decided in steps: (1) read what other replicas wrote meanwhile; (2) a command done before under its key is answered as it was;
/// (3) a version that the asker did not see is a clash; (4) decide; (5) append what follows, expecting the version decided on. Where another
/// replica was quicker the append writes nothing and all is done again from (1), a few times.
/// </para>
/// </summary>
internal sealed class LoadedEntity<TState, TCommand, TEvent, TRefusal>(EntityKind<TState, TCommand, TEvent, TRefusal> kind, EntityAddress address, IJournal journal) : ILoadedEntity
    where TEvent : notnull
    where TRefusal : class
{
    private const int MostAttempts = 5;
    private const int BytesWithoutEvents = 1024;

    private Snapshot<TState> now = new(kind.Initial, 0);

    public long Bytes { get; private set; } = BytesWithoutEvents;

    public async Task<Snapshot<TState>> ReadAsync(CancellationToken cancellation)
    {
        foreach (var written in await journal.ReadAsync(address, now.Version, cancellation))
            Put(new(kind.Evolve(now.State, kind.Events.Read(written)), written.Version), written.Data);
        return now;
    }

    /// <returns>The reply, and whether anything changed.</returns>
    public async Task<(Reply<TState, TRefusal> Reply, bool HasChanged)> AskAsync(Ask<TCommand> ask, Deed deed, CancellationToken cancellation)
    {
        var mark = CommandMark.Of(ask, kind.Json);
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            await ReadAsync(cancellation);
            if (mark is not null && await journal.FindCommandAsync(address, mark.Key, cancellation) is { } done)
                return (await RepeatAsync(done, mark, cancellation), false);
            if (ask.ExpectedVersion is { } expected && expected != now.Version)
                break;
            var decision = kind.Decide(now.State, ask.Command, deed);
            if (decision.Refusal is not null || decision.Events.IsEmpty)
                return (new(now.State, now.Version, decision.Refusal), false);
            if (await AppendAsync(decision.Events, deed, mark, cancellation))
                return (new(now.State, now.Version), true);
        }

        return (Refuse(new(ClashReason.ChangedMeanwhile, ask.ExpectedVersion ?? now.Version, now.Version)), false);
    }

    private async Task<bool> AppendAsync(ImmutableArray<TEvent> events, Deed deed, CommandMark? mark, CancellationToken cancellation)
    {
        // Before the append: an event that cannot be evolved or written is a bug, and must not stand in the journal.
        var next = events.Aggregate(now.State, kind.Evolve);
        ImmutableArray<NewEvent> written = [.. events.Select(kind.Events.Write)];
        if (!await journal.AppendAsync(address, now.Version, written, deed, mark, cancellation))
            return false;
        Put(new(next, now.Version + written.Length), [.. written.Select(one => one.Data)]);
        return true;
    }

    private async Task<Reply<TState, TRefusal>> RepeatAsync(DoneCommand done, CommandMark mark, CancellationToken cancellation)
    {
        if (!done.Digest.SequenceEqual(mark.Digest))
            return Refuse(new(ClashReason.KeyOfAnotherCommand, null, now.Version));
        var state = kind.Initial;
        foreach (var written in await journal.ReadAsync(address, 0, cancellation))
        {
            if (written.Version <= done.Version)
                state = kind.Evolve(state, kind.Events.Read(written));
        }

        return new(state, done.Version);
    }

    private Reply<TState, TRefusal> Refuse(Clash clash) => new(now.State, now.Version, kind.Refuse(clash));

    private void Put(Snapshot<TState> next, params ReadOnlySpan<string> data)
    {
        now = next;
        foreach (var text in data)
            Bytes += text.Length * sizeof(char);
    }
}
