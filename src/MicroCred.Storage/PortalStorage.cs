using MicroCred.Storage.Sqlite;
using MicroCred.Storage.Sqlite.Index;

namespace MicroCred.Storage;

/// <summary>The storage as a whole: to be made ready before the portal answers.</summary>
public sealed class PortalStorage
{
    private readonly SqliteDatabase database;
    private readonly LiveIndex index;

    internal PortalStorage(SqliteDatabase database, LiveIndex index) => (this.database, this.index) = (database, index);

    /// <summary>Makes or updates the schema and reads the catalogue's facts into memory.</summary>
    /// <exception cref="StorageUnavailableException">The database cannot be used; the reason says how to mend it.</exception>
    public void Prepare()
    {
        SqliteMigrations.Apply(database);
        index.CatchUp();
    }

    /// <summary>Nothing has been recorded yet: the first start, when samples may be imported.</summary>
    public bool IsEmpty() => index.Read(entries => entries.HighestId == 0);
}
