using System.Collections.Immutable;
using MicroCred.Hosting.Entities;
using MicroCred.Hosting.Journal;
using Npgsql;

namespace MicroCred.Portal.Tests.Reference;

/// <summary>A journal whose server cannot be reached for the first few readings.</summary>
internal sealed class JournalAway(IJournal journal, int times) : IJournal
{
    private int readings;

    public ValueTask<bool> AppendAsync(EntityAddress entity, long expectedVersion, ImmutableArray<NewEvent> events, Deed deed, CommandMark? mark, CancellationToken cancellation) =>
        journal.AppendAsync(entity, expectedVersion, events, deed, mark, cancellation);

    public ValueTask<ImmutableArray<JournalEvent>> ReadAsync(EntityAddress entity, long afterVersion, CancellationToken cancellation) =>
        journal.ReadAsync(entity, afterVersion, cancellation);

    public IAsyncEnumerable<JournalEvent> ReadKindAsync(string kind, long afterPosition, CancellationToken cancellation) =>
        readings++ < times ? throw new NpgsqlException("Failed to connect.") : journal.ReadKindAsync(kind, afterPosition, cancellation);

    public ValueTask<DoneCommand?> FindCommandAsync(EntityAddress entity, string key, CancellationToken cancellation) =>
        journal.FindCommandAsync(entity, key, cancellation);
}
