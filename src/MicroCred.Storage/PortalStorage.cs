using MicroCred.Storage.Sqlite;
using MicroCred.Storage.Sqlite.Index;

namespace MicroCred.Storage;

/// <summary>The storage as a whole: to be made ready before the portal answers.</summary>
public sealed class PortalStorage
{
    private readonly SqliteDatabase database;
    private readonly LiveIndex index;

    internal PortalStorage(SqliteDatabase database, LiveIndex index) => (this.database, this.index) = (database, index);

    /// <summary>There is a database, prepared by this release or an earlier one.</summary>
    public bool Exists => File.Exists(database.File);

    /// <summary>Makes or updates the schema, and no more: enough for the journal.</summary>
    /// <exception cref="StorageUnavailableException">The database cannot be used; the reason says how to mend it.</exception>
    public void PrepareSchema() => SqliteMigrations.Apply(database);

    /// <summary>Makes or updates the schema and reads the catalogue's facts into memory.</summary>
    /// <exception cref="StorageUnavailableException">The database cannot be used; the reason says how to mend it.</exception>
    public void Prepare()
    {
        PrepareSchema();
        index.CatchUp();
    }

    /// <summary>Nothing has been recorded yet: the first start, when samples may be imported.</summary>
    public bool IsEmpty() => index.Read(entries => entries.HighestId == 0);
}
