using Npgsql;

namespace MicroCred.Storage;

public enum StorageProvider { Sqlite, PostgreSql }

/// <summary>Where the portal keeps its data.</summary>
public sealed record StorageOptions
{
    public const string DefaultFileName = "portal.db";

    public StorageProvider Provider { get; init; } = StorageProvider.Sqlite;

    /// <summary>The SQLite database; made when absent, with its folder. Ignored for PostgreSQL.</summary>
    public string File { get; init; } = Path.Combine("data", DefaultFileName);

    /// <summary>Needed for PostgreSQL; ignored for SQLite.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>Where that is, for people to read: the file, or server and database without user and password.</summary>
    public string Place => Provider is StorageProvider.PostgreSql && new NpgsqlConnectionStringBuilder(ConnectionString) is var server
        ? $"{server.Host}:{server.Port}/{server.Database ?? server.Username}"
        : File;
}
