using Npgsql;

namespace MicroCred.Storage.PostgreSql;

internal sealed class PostgreSqlPortalDatabase(NpgsqlDataSource source, StorageOptions options) : IPortalDatabase
{
    public bool Exists => PostgreSqlMigrations.IsPrepared(source, options.Place);

    public bool IsShared => true;

    public void PrepareSchema() => PostgreSqlMigrations.Apply(source, options.Place);

    /// <summary>The server searches.</summary>
    public void PrepareSearch()
    {
    }

    public bool IsEmpty()
    {
        using var command = source.CreateCommand("SELECT NOT EXISTS (SELECT 1 FROM entry)");
        return (bool)command.ExecuteScalar()!;
    }

    public async ValueTask AskAsync(CancellationToken cancellation)
    {
        await using var command = source.CreateCommand("SELECT 1");
        await command.ExecuteScalarAsync(cancellation);
    }

    /// <summary>The lock is the transaction's: a replica that is killed lets go of it.</summary>
    public async ValueTask<IAsyncDisposable> StartAloneAsync(CancellationToken cancellation)
    {
        var connection = await source.OpenConnectionAsync(cancellation);
        var alone = new Alone(connection, await connection.BeginTransactionAsync(cancellation));
        await using var command = new NpgsqlCommand("SELECT pg_advisory_xact_lock($1)", connection) { Parameters = { new() { Value = Locks.Start } }, CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellation);
        return alone;
    }

    private sealed class Alone(NpgsqlConnection connection, NpgsqlTransaction transaction) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await transaction.DisposeAsync();
            await connection.DisposeAsync();
        }
    }
}
