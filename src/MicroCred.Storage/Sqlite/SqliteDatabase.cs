using Microsoft.Data.Sqlite;

namespace MicroCred.Storage.Sqlite;

/// <summary>The one database file: where it is and how a connection to it is opened.</summary>
internal sealed class SqliteDatabase(StorageOptions options)
{
    public string File { get; } = Path.GetFullPath(options.File);

    /// <summary>Connections come from a pool. A busy database is waited for, at most as long as the timeout says.</summary>
    public string ConnectionString => new SqliteConnectionStringBuilder
    {
        DataSource = File,
        ForeignKeys = true,
        DefaultTimeout = 30,
    }.ConnectionString;

    public SqliteConnection OpenReader()
    {
        var connection = new SqliteConnection(ConnectionString);
        connection.Open();
        return connection;
    }

    /// <summary>A connection whose commits reach the disk before they are acknowledged, so that they outlast a loss of power.</summary>
    public SqliteConnection OpenJournal()
    {
        var connection = OpenReader();
        connection.Run("PRAGMA synchronous = FULL;");
        return connection;
    }

    /// <summary>
    /// A connection of its own for many rows. A commit may be lost with the machine's power, never torn. The log may grow to a quarter of a
    /// gigabyte before its pages go to the file: rows touch pages all over the indexes, and most would be written again and again.
    /// </summary>
    public SqliteConnection OpenBulkWriter()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(ConnectionString) { Pooling = false }.ConnectionString);
        connection.Open();
        connection.Run("PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 64000;");
        return connection;
    }
}
