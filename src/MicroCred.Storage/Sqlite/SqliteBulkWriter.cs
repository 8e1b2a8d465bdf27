using MicroCred.Storage.Model;

namespace MicroCred.Storage.Sqlite;

internal sealed class SqliteBulkWriter(SqliteDatabase database, TimeProvider clock) : IBulkWriter
{
    public ValueTask<IBulkSession> OpenAsync(bool isDryRun, CancellationToken cancellation) =>
        ValueTask.FromResult<IBulkSession>(new Session(new SqliteWriteSession(database.OpenBulkWriter()), clock, isDryRun));

    private sealed class Session(SqliteWriteSession session, TimeProvider clock, bool isDryRun) : IBulkSession
    {
        public ValueTask<ImmutableArray<BulkOutcome>> WriteAsync(IReadOnlyList<PreparedEntry> entries, CancellationToken cancellation)
        {
            cancellation.ThrowIfCancellationRequested();
            return ValueTask.FromResult(isDryRun ? session.Foresee(entries) : session.Import(entries, clock.GetUtcNow()));
        }

        public ValueTask CompleteAsync(CancellationToken cancellation)
        {
            if (!isDryRun)
                session.Tidy();
            return ValueTask.CompletedTask;
        }

        public ValueTask DisposeAsync()
        {
            session.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
