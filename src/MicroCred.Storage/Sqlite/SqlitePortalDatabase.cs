using MicroCred.Storage.Sqlite.Index;

namespace MicroCred.Storage.Sqlite;

internal sealed class SqlitePortalDatabase(SqliteDatabase database, LiveIndex index) : IPortalDatabase
{
    public bool Exists => File.Exists(database.File);

    public bool IsShared => false;

    public void PrepareSchema() => SqliteMigrations.Apply(database);

    public void PrepareSearch() => index.CatchUp();

    public bool IsEmpty() => index.Read(entries => entries.HighestId == 0);

    public ValueTask AskAsync(CancellationToken cancellation)
    {
        using var connection = database.OpenReader();
        connection.Number("PRAGMA user_version");
        return ValueTask.CompletedTask;
    }

    public ValueTask<IAsyncDisposable> StartAloneAsync(CancellationToken cancellation) => ValueTask.FromResult<IAsyncDisposable>(new Alone());

    private sealed class Alone : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
