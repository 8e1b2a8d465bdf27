using Microsoft.Data.Sqlite;
using SQLitePCL;

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

    /// <summary>The highest version of all that was taken in; what comes later in the database is news.</summary>
    private int newest;

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
        var (knownChanged, highest) = (false, newest);
        using var command = connection.CreateCommand();

        // New entries come by id, behind those that are known. At first that is the table's own order; later news are found by version, and sorted.
        command.CommandText = $"""
            SELECT id, version_id, provider_id, level_framework, level_number, field, delivery_mode, centihours, quality_verified, missing_elements
            FROM entry WHERE version_id > $newest ORDER BY {(newest == 0 ? "id" : "+id")}
            """;
        command.Parameters.AddWithValue("$newest", newest);
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            var facts = FactsOf(rows.Handle!);
            knownChanged |= index.Knows(facts.Id);
            index.Put(facts);
            highest = Math.Max(highest, facts.Version);
        }

        // Not before the end: entries do not come by version, and a reading that breaks off would pass over those still to come.
        newest = highest;
        if (knownChanged)
            Occurrences.Clear();
    }

    /// <summary>Past the reader, for at start there may be a million rows and ten columns of each.</summary>
    private EntryFacts FactsOf(sqlite3_stmt row)
    {
        var provider = raw.sqlite3_column_int(row, 2);
        return new(
            raw.sqlite3_column_int(row, 0),
            raw.sqlite3_column_int(row, 1),
            provider,
            index.Providers[provider].Country,
            IsNull(row, 3) ? null : new LevelId(raw.sqlite3_column_text(row, 3).utf8_to_string(), raw.sqlite3_column_int(row, 4)),
            IsNull(row, 5) ? null : raw.sqlite3_column_text(row, 5).utf8_to_string(),
            IsNull(row, 6) ? null : (DeliveryMode)raw.sqlite3_column_int(row, 6),
            IsNull(row, 7) ? null : raw.sqlite3_column_int(row, 7),
            IsNull(row, 8) ? null : raw.sqlite3_column_int(row, 8) != 0,
            (byte)raw.sqlite3_column_int(row, 9));
    }

    private static bool IsNull(sqlite3_stmt row, int column) => raw.sqlite3_column_type(row, column) == raw.SQLITE_NULL;

    private void TakeInProviders(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT id, name, country, kind, accredited_by, url FROM provider WHERE changed_before > $newest";
        command.Parameters.AddWithValue("$newest", newest);
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
