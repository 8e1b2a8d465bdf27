using MicroCred.Storage.Catalogue;
using MicroCred.Storage.Model;
using MicroCred.Storage.Sqlite.Index;
using Microsoft.Data.Sqlite;

namespace MicroCred.Storage.Sqlite;

/// <summary>A connection that records entries, for one batch or for the many of an import.</summary>
internal sealed class SqliteWriteSession : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteEntryCommands commands;
    private readonly SqliteProviders providers;
    private readonly Bitmap met = new();
    private readonly HashSet<(string Code, string Provider)> foreseen = [];

    /// <param name="connection">Closed with the session.</param>
    public SqliteWriteSession(SqliteConnection connection)
    {
        this.connection = connection;
        commands = new(connection);
        providers = new(connection);
    }

    /// <summary>All in one transaction: after a stop at any moment either all of them stand, or none.</summary>
    public ImmutableArray<Recorded> Record(IReadOnlyList<PreparedEntry> entries, DateTimeOffset now) =>
        InOneTransaction(entries, (entry, last) => Record(entry, last, now.ToUnixTimeMilliseconds()));

    /// <summary>As <see cref="Record(IReadOnlyList{PreparedEntry}, DateTimeOffset)"/>, but an entry met before in this session is left as it is.</summary>
    public ImmutableArray<BulkOutcome> Import(IReadOnlyList<PreparedEntry> entries, DateTimeOffset now) =>
        InOneTransaction(entries, (entry, last) => Import(entry, last, now.ToUnixTimeMilliseconds()));

    /// <summary>What <see cref="Import(IReadOnlyList{PreparedEntry}, DateTimeOffset)"/> would do. Writes nothing.</summary>
    public ImmutableArray<BulkOutcome> Foresee(IReadOnlyList<PreparedEntry> entries) => [.. entries.Select(Foresee)];

    /// <summary>Merges the full-text index into few parts and gives the log's room back.</summary>
    public void Tidy()
    {
        connection.Run("INSERT INTO entry_words (entry_words) VALUES ('optimize')");
        connection.Run("PRAGMA optimize; PRAGMA wal_checkpoint (TRUNCATE);");
    }

    public void Dispose()
    {
        commands.Dispose();
        providers.Dispose();
        connection.Dispose();
    }

    /// <remarks>The provider's own transaction: it knows one that the database rolled back itself, as it does when the disk is full.</remarks>
    private ImmutableArray<TOutcome> InOneTransaction<TOutcome>(IReadOnlyList<PreparedEntry> entries, Func<PreparedEntry, Last, TOutcome> write)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        try
        {
            var last = LastNumbers();
            var outcomes = ImmutableArray.CreateBuilder<TOutcome>(entries.Count);
            foreach (var entry in entries)
                outcomes.Add(write(entry, last));
            transaction.Commit();
            return outcomes.MoveToImmutable();
        }
        catch
        {
            // What was looked up or added here does not stand after the rollback.
            providers.Forget();
            throw;
        }
    }

    private BulkOutcome Import(PreparedEntry entry, Last last, long recordedAt)
    {
        var provider = providers.GetOrAdd(entry, last.Version + 1);
        var existing = commands.Find(entry.Code, provider);
        if (existing is { } known && met.Contains((int)known.Id))
            return BulkOutcome.Repeated;
        var recorded = Write(entry, provider, existing, last, recordedAt);
        met.Add((int)recorded.Id.Value);
        return recorded.Change switch
        {
            RecordChange.Added => BulkOutcome.Added,
            RecordChange.NewVersion => BulkOutcome.NewVersion,
            RecordChange.Unchanged => BulkOutcome.Unchanged,
            _ => throw new InvalidOperationException(recorded.ToString()),
        };
    }

    private BulkOutcome Foresee(PreparedEntry entry)
    {
        if (providers.Find(entry) is not { } provider || commands.Find(entry.Code, provider) is not { } known)
            return foreseen.Add((entry.CodeKey, $"{entry.Draft.Provider.Country} {entry.NameKey}")) ? BulkOutcome.Added : BulkOutcome.Repeated;
        if (met.Contains((int)known.Id))
            return BulkOutcome.Repeated;
        met.Add((int)known.Id);
        return known.Content == entry.Content ? BulkOutcome.Unchanged : BulkOutcome.NewVersion;
    }

    private Recorded Record(PreparedEntry entry, Last last, long recordedAt)
    {
        var provider = providers.GetOrAdd(entry, last.Version + 1);
        return Write(entry, provider, commands.Find(entry.Code, provider), last, recordedAt);
    }

    private Recorded Write(PreparedEntry entry, long provider, ExistingEntry? existing, Last last, long recordedAt)
    {
        if (entry.Draft.MadeFrom is { } from && from != (existing?.Number ?? 0))
            return new(new(existing?.Id ?? 0), RecordChange.Overtaken);
        if (existing is not { } known)
        {
            commands.Add(++last.Entry, entry, provider, ++last.Version, recordedAt);
            return new(new(last.Entry), RecordChange.Added);
        }

        if (known.Content == entry.Content)
            return new(new(known.Id), RecordChange.Unchanged);
        commands.Change(entry, provider, known, ++last.Version, recordedAt);
        return new(new(known.Id), RecordChange.NewVersion);
    }

    private Last LastNumbers() => new()
    {
        Entry = connection.Number("SELECT max(id) FROM entry"),
        Version = connection.Number("SELECT max(id) FROM version"),
    };

    /// <summary>The numbers given out last, in this transaction.</summary>
    private sealed class Last
    {
        public long Entry { get; set; }

        public long Version { get; set; }
    }
}
