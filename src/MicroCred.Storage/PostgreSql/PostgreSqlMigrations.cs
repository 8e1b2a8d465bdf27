using MicroCred.Storage.Model;
using Npgsql;

namespace MicroCred.Storage.PostgreSql;

/// <summary>Brings the database to this release's schema, each script in one transaction; of several replicas that start at once one does it.</summary>
internal static class PostgreSqlMigrations
{
    private static readonly ImmutableArray<(long Number, string Sql)> All = MigrationScripts.Of("PostgreSql");

    /// <param name="place">Server and database, as an operator reads it.</param>
    /// <exception cref="StorageUnavailableException">The server does not answer, refuses us, or its schema is of a newer release or another program.</exception>
    public static void Apply(NpgsqlDataSource source, string place) => Use(source, place, connection =>
    {
        foreach (var (number, sql) in All)
            Apply(connection, place, number, sql);
        return true;
    });

    /// <exception cref="StorageUnavailableException">The server does not answer or refuses us.</exception>
    public static bool IsPrepared(NpgsqlDataSource source, string place) => Use(source, place, HasVersion);

    private static bool Use(NpgsqlDataSource source, string place, Func<NpgsqlConnection, bool> use)
    {
        try
        {
            using var connection = source.OpenConnection();
            return use(connection);
        }
        catch (Exception refused) when (PostgreSqlRefusal.Of(refused, place) is { } reason)
        {
            throw new StorageUnavailableException(reason, refused);
        }
    }

    private static bool HasVersion(NpgsqlConnection connection) => Value(connection, "SELECT to_regclass('schema_version')::text") is string;

    private static bool HasTables(NpgsqlConnection connection) =>
        Value(connection, "SELECT EXISTS (SELECT 1 FROM pg_tables WHERE schemaname = current_schema())") is true;

    private static void Apply(NpgsqlConnection connection, string place, long number, string sql)
    {
        using var transaction = connection.BeginTransaction();
        Value(connection, "SELECT pg_advisory_xact_lock($1)", Locks.Schema);
        if (!HasVersion(connection) && HasTables(connection))
            throw new StorageUnavailableException(StorageMessages.NotOurServer(place));
        Value(connection, "CREATE TABLE IF NOT EXISTS schema_version (number bigint NOT NULL)");
        var found = (long)Value(connection, "SELECT coalesce(max(number), 0) FROM schema_version")!;
        if (found > All[^1].Number)
            throw new StorageUnavailableException(StorageMessages.NewerSchema(place, found, All[^1].Number));
        if (found < number)
        {
            Value(connection, sql);
            Value(connection, "INSERT INTO schema_version VALUES ($1)", number);
        }

        transaction.Commit();
    }

    private static object? Value(NpgsqlConnection connection, string sql, params ReadOnlySpan<long> values)
    {
        using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command.ExecuteScalar();
    }
}
