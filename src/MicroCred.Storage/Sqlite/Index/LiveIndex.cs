using Microsoft.Data.Sqlite;

namespace MicroCred.Storage.Sqlite.Index;

/// <summary>
/// Keeps the index as new as the database, whoever wrote to it: before each use it asks whether anything was committed since, which
/// costs microseconds, and takes in only what changed. Readers run side by side.
/// </summary>
internal sealed class LiveIndex(SqliteDatabase database) : IDisposable
{
    private readonly ReaderWriterLockSlim turns = new();
    private readonly EntryIndex index = new();
    private SqliteConnection? watch;
    private SqliteCommand? dataVersion;
    private long seen = -1;

    public Occurrences Occurrences { get; } = new(database);

    public TResult Read<TResult>(Func<EntryIndex, TResult> read)
    {
        CatchUp();
        turns.EnterReadLock();
        try
        {
            return read(index);
        }
        finally
        {
            turns.ExitReadLock();
        }
    }

    /// <summary>Takes in what was committed since the last time; the first time, everything.</summary>
    public void CatchUp()
    {
        lock (turns)
        {
            watch ??= database.OpenReader();
            if (dataVersion is null)
            {
                dataVersion = watch.CreateCommand();
                dataVersion.CommandText = "PRAGMA data_version";
            }

            var now = (long)dataVersion.ExecuteScalar()!;
            if (now == seen)
                return;
            turns.EnterWriteLock();
            try
            {
                TakeIn(watch);
            }
            finally
            {
                turns.ExitWriteLock();
            }

            seen = now;
        }
    }

    public void Dispose()
    {
        dataVersion?.Dispose();
        watch?.Dispose();
        turns.Dispose();
    }

    private void TakeIn(SqliteConnection connection)
    {
        // One transaction, so that every entry's provider is among the providers read.
        using var transaction = connection.BeginTransaction(deferred: true);
        TakeInProviders(connection);
        var knownChanged = false;
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT id, version_id, provider_id, level_framework, level_number, field, delivery_mode, centihours, quality_verified, missing_elements
            FROM entry WHERE version_id > $newest ORDER BY version_id
            """;
        command.Parameters.AddWithValue("$newest", index.NewestVersion);
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            var facts = new EntryFacts(
                rows.GetInt32(0),
                rows.GetInt32(1),
                rows.GetInt32(2),
                index.Providers[rows.GetInt64(2)].Country,
                rows.IsDBNull(3) ? null : new LevelId(string.Intern(rows.GetString(3)), rows.GetInt32(4)),
                rows.IsDBNull(5) ? null : rows.GetString(5),
                rows.IsDBNull(6) ? null : (DeliveryMode)rows.GetInt32(6),
                rows.IsDBNull(7) ? null : rows.GetInt32(7),
                rows.IsDBNull(8) ? null : rows.GetInt32(8) != 0,
                rows.GetByte(9));
            knownChanged |= index.Knows(facts.Id);
            index.Put(facts);
        }

        if (knownChanged)
            Occurrences.Clear();
    }

    private void TakeInProviders(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT id, name, country, kind, accredited_by, url FROM provider WHERE changed_before > $newest";
        command.Parameters.AddWithValue("$newest", index.NewestVersion);
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            index.Providers[rows.GetInt64(0)] = new Provider(
                new(rows.GetInt64(0)),
                rows.GetString(1),
                string.Intern(rows.GetString(2)),
                (ProviderKind)rows.GetInt32(3),
                rows.IsDBNull(4) ? null : rows.GetString(4),
                rows.IsDBNull(5) ? null : new Uri(rows.GetString(5)));
        }
    }
}
