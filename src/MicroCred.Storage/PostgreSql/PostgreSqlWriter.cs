using MicroCred.Storage.Catalogue;
using MicroCred.Storage.Model;
using Npgsql;

namespace MicroCred.Storage.PostgreSql;

/// <summary>Records entries one batch at a time; a lock on the server keeps several replicas' batches apart, so that versions are numbered as they stand.</summary>
internal sealed class PostgreSqlWriter(PostgreSqlServer server, TimeProvider clock) : ICatalogueWriter, IBulkWriter
{
    /// <summary>For which whoever registers an entry waits while a batch of an import is written: less than an operation of the API may take.</summary>
    private const int SecondsOfAnAsker = 8;

    private const int SecondsOfAnImport = 120;

    public async ValueTask<ImmutableArray<Recorded>> RecordAsync(IReadOnlyList<EntryDraft> drafts, CancellationToken cancellation = default)
    {
        await using var batch = await PostgreSqlBatch.BeginAsync(server, SecondsOfAnAsker, cancellation);
        var recorded = ImmutableArray.CreateBuilder<Recorded>(drafts.Count);
        foreach (var draft in drafts)
            recorded.Add(await batch.RecordAsync(PreparedEntry.Of(draft), clock.GetUtcNow(), _ => false, cancellation) ?? throw new InvalidOperationException("Nothing was met before."));
        await batch.CommitAsync(cancellation);
        return recorded.MoveToImmutable();
    }

    public ValueTask<IBulkSession> OpenAsync(bool isDryRun, CancellationToken cancellation) =>
        ValueTask.FromResult<IBulkSession>(new Session(server, clock, isDryRun));

    private sealed class Session(PostgreSqlServer server, TimeProvider clock, bool isDryRun) : IBulkSession
    {
        private readonly HashSet<long> met = [];
        private readonly HashSet<(string, string)> foreseen = [];

        public async ValueTask<ImmutableArray<BulkOutcome>> WriteAsync(IReadOnlyList<PreparedEntry> entries, CancellationToken cancellation)
        {
            await using var batch = await PostgreSqlBatch.BeginAsync(server, SecondsOfAnImport, cancellation);
            var outcomes = ImmutableArray.CreateBuilder<BulkOutcome>(entries.Count);
            foreach (var entry in entries)
            {
                // A dry run rolls each batch back: what it would have added is remembered by its name, not by an id.
                var name = (entry.CodeKey, $"{entry.Draft.Provider.Country} {entry.NameKey}");
                var recorded = foreseen.Contains(name) ? null : await batch.RecordAsync(entry, clock.GetUtcNow(), met.Contains, cancellation);
                if (isDryRun && recorded?.Change is RecordChange.Added)
                    foreseen.Add(name);
                else if (recorded is not null)
                    met.Add(recorded.Id.Value);
                outcomes.Add(recorded?.Change switch
                {
                    RecordChange.Added => BulkOutcome.Added,
                    RecordChange.NewVersion => BulkOutcome.NewVersion,
                    RecordChange.Unchanged => BulkOutcome.Unchanged,
                    _ => BulkOutcome.Repeated,
                });
            }

            if (!isDryRun)
                await batch.CommitAsync(cancellation);
            return outcomes.MoveToImmutable();
        }

        public ValueTask CompleteAsync(CancellationToken cancellation) => ValueTask.CompletedTask;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
