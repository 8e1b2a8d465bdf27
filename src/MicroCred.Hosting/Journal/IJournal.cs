namespace MicroCred.Hosting.Journal;

/// <summary>What happened to every entity, in order, for ever. Several processes may use one journal at once.</summary>
public interface IJournal
{
    /// <summary>Writes events, all or none, with the read tables that follow from them. When it returns true they outlast a crash.</summary>
    /// <param name="expectedVersion">How many events the entity has.</param>
    /// <param name="mark">The command that they follow from; absent when it has no key.</param>
    /// <returns>False when the entity has another number of events by now: nothing was written.</returns>
    ValueTask<bool> AppendAsync(
        EntityAddress entity, long expectedVersion, ImmutableArray<NewEvent> events, Deed deed, CommandMark? mark, CancellationToken cancellation);

    /// <summary>An entity's events after a version, in order.</summary>
    ValueTask<ImmutableArray<JournalEvent>> ReadAsync(EntityAddress entity, long afterVersion, CancellationToken cancellation);

    /// <summary>The events of a kind's entities after a position, in the order in which they were written.</summary>
    IAsyncEnumerable<JournalEvent> ReadKindAsync(string kind, long afterPosition, CancellationToken cancellation);

    /// <summary>The command that was done under a key of <see cref="Ask{TCommand}.Once"/>; absent where none was.</summary>
    ValueTask<DoneCommand?> FindCommandAsync(EntityAddress entity, string key, CancellationToken cancellation);
}
