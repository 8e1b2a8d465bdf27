using MicroCred.Storage.Sqlite.Index;

namespace MicroCred.Storage.Sqlite;

internal sealed class SqlitePortalDatabase(SqliteDatabase database, LiveIndex index) : IPortalDatabase, IDisposable
{
    private FileOccupancy? occupancy;

    /// <summary>An empty file is what SQLite makes of none.</summary>
    public bool Exists => new FileInfo(database.File) is { Exists: true, Length: > 0 };

    public void Occupy() => occupancy ??= FileOccupancy.Take(database);

    public bool IsShared => false;

    public void PrepareSchema() => SqliteMigrations.Apply(database);

    public void PrepareSearch() => index.CatchUp();

    public bool IsEmpty() => index.Read(entries => entries.HighestId == 0);

    public ValueTask AskAsync(CancellationToken cancellation)
    {
        using var connection = database.OpenReader();
        connection.Number("SELECT position FROM journal_head");
        return ValueTask.CompletedTask;
    }

    public ValueTask<IAsyncDisposable> StartAloneAsync(CancellationToken cancellation) => ValueTask.FromResult<IAsyncDisposable>(new Alone());

    public void Dispose() => occupancy?.Dispose();

    private sealed class Alone : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
