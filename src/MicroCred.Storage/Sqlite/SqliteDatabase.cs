using Microsoft.Data.Sqlite;

namespace MicroCred.Storage.Sqlite;

/// <summary>The one database file: where it is and how a connection to it is opened.</summary>
internal sealed class SqliteDatabase(StorageOptions options)
{
    /// <summary>For which a database that another process writes to is waited for: less than an operation of the API may take, so that the asker hears of it.</summary>
    private const int SecondsToWait = 8;

    /// <summary>As <see cref="SecondsToWait"/>, of what no asker waits for.</summary>
    private const int SecondsToWaitInBackground = 30;

    public string File { get; } = Path.GetFullPath(options.File);

    /// <summary>Connections come from a pool.</summary>
    public string ConnectionString => Settings.ConnectionString;

    private SqliteConnectionStringBuilder Settings => new() { DataSource = File, ForeignKeys = true, DefaultTimeout = SecondsToWait };

    public SqliteConnection OpenReader()
    {
        var connection = new SqliteConnection(ConnectionString);
        connection.Open();
        return connection;
    }

    /// <summary>A connection whose commits reach the disk before they are acknowledged, so that they outlast a loss of power.</summary>
    public SqliteConnection OpenDurable()
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
        var connection = OpenApart();
        connection.Run("PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 64000;");
        return connection;
    }

    /// <summary>A connection of its own that waits longer.</summary>
    public SqliteConnection OpenApart()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(ConnectionString) { Pooling = false, DefaultTimeout = SecondsToWaitInBackground }.ConnectionString);
        connection.Open();
        return connection;
    }
}
