using MicroCred.Storage.Catalogue;
using MicroCred.Storage.Model;

namespace MicroCred.Storage.Sqlite;

/// <summary>One writer at a time in this process; another process's is waited for.</summary>
internal sealed class SqliteCatalogueWriter(SqliteDatabase database, TimeProvider clock) : ICatalogueWriter, IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);

    public async ValueTask<ImmutableArray<Recorded>> RecordAsync(IReadOnlyList<EntryDraft> drafts, CancellationToken cancellation = default)
    {
        var prepared = drafts.Select(PreparedEntry.Of).ToArray();
        await turn.WaitAsync(cancellation);
        try
        {
            using var session = new SqliteWriteSession(database.OpenDurable());
            return session.Record(prepared, clock.GetUtcNow());
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();
}
