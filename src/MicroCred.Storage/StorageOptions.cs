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
}
