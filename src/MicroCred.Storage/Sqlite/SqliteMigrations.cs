using MicroCred.Storage.Model;
using Microsoft.Data.Sqlite;

namespace MicroCred.Storage.Sqlite;

/// <summary>
/// Brings the file to this release's schema: <c>Migrations/NNNN-name.sql</c>, each in one transaction with the schema number it leads to,
/// so that a stop at any moment leaves one schema or the next. Two processes may start at once: the second waits and finds the work done.
/// </summary>
internal static class SqliteMigrations
{
    /// <summary>"MCRR" in the file's header: tells our database from any other file that happens to be SQLite.</summary>
    private const long ApplicationId = 0x4D435252;

    private static readonly ImmutableArray<(long Number, string Sql)> All = MigrationScripts.Of("Sqlite");

    private static long Newest => All[^1].Number;

    /// <exception cref="StorageUnavailableException">The file cannot be opened or written, is not ours, or is of a newer release.</exception>
    public static void Apply(SqliteDatabase database)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(database.File)!);
            using var connection = database.OpenApart();
            CheckOwner(connection, database.File);
            connection.Run("PRAGMA journal_mode = WAL;");
            foreach (var migration in All)
                Apply(connection, migration.Number, migration.Sql);
            CheckWritable(connection);
        }
        catch (Exception refused) when (SqliteRefusal.Of(refused, database.File) is { } reason)
        {
            throw new StorageUnavailableException(reason, refused);
        }
    }

    private static void CheckOwner(SqliteConnection connection, string file)
    {
        var isEmpty = connection.Number("SELECT count(*) FROM sqlite_master") == 0;
        if (!isEmpty && connection.Number("PRAGMA application_id") != ApplicationId)
            throw new StorageUnavailableException(StorageMessages.NotOurs(file));
        if (connection.Number("PRAGMA user_version") is var found && found > Newest)
            throw new StorageUnavailableException(StorageMessages.NewerSchema(file, found, Newest));
    }

    private static void Apply(SqliteConnection connection, long number, string sql)
    {
        if (connection.Number("PRAGMA user_version") >= number)
            return;
        using var transaction = connection.BeginTransaction(deferred: false);
        if (connection.Number("PRAGMA user_version") >= number)
            return;
        connection.Run(sql, transaction);
        connection.Run(FormattableString.Invariant($"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {number};"), transaction);
        transaction.Commit();
    }

    /// <summary>A read-only folder lets an up-to-date file be opened and then refuses the first registration: better refused at start.</summary>
    private static void CheckWritable(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        connection.Run(FormattableString.Invariant($"PRAGMA user_version = {Newest};"), transaction);
        transaction.Commit();
    }
}
