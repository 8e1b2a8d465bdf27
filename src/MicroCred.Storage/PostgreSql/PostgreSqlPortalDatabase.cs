using Npgsql;

namespace MicroCred.Storage.PostgreSql;

internal sealed class PostgreSqlPortalDatabase(NpgsqlDataSource source, PostgreSqlServer server, StorageOptions options) : IPortalDatabase
{
    public bool Exists
    {
        get
        {
            using var patient = PostgreSqlSource.CreatePatient(options.ConnectionString!);
            return PostgreSqlMigrations.IsPrepared(patient, options.Place);
        }
    }

    public bool IsShared => true;

    /// <summary>A server serves several.</summary>
    public void Occupy()
    {
    }

    public void PrepareSchema()
    {
        using var patient = PostgreSqlSource.CreatePatient(options.ConnectionString!);
        PostgreSqlMigrations.Apply(patient, options.Place);
    }

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
        await using var connection = await server.OpenAsync(cancellation);
        await using var command = new NpgsqlCommand("SELECT position FROM journal_head", connection);
        await command.ExecuteScalarAsync(cancellation);
    }

    /// <summary>The lock is the transaction's: a replica that is killed lets go of it.</summary>
    public async ValueTask<IAsyncDisposable> StartAloneAsync(CancellationToken cancellation)
    {
        var connection = await source.OpenConnectionAsync(cancellation);
        var transaction = await connection.BeginTransactionAsync(cancellation);
        var alone = new Alone(connection, transaction);
        await transaction.AllowIdleAsync(cancellation);
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
