using MicroCred.Storage.Model;
using Npgsql;

namespace MicroCred.Storage.PostgreSql;

/// <summary>Brings the database to this release's schema, each script in one transaction; of several replicas that start at once one does it.</summary>
internal static class PostgreSqlMigrations
{
    /// <summary>Any number that no other program on the server locks.</summary>
    private const long Lock = 0x4D435252;

    private static readonly ImmutableArray<(long Number, string Sql)> All = MigrationScripts.Of("PostgreSql");

    /// <exception cref="StorageUnavailableException">The server does not answer, refuses us, or its schema is of a newer release.</exception>
    public static void Apply(NpgsqlDataSource source)
    {
        try
        {
            using var connection = source.OpenConnection();
            foreach (var (number, sql) in All)
                Apply(connection, number, sql);
        }
        catch (Exception refused) when (refused is NpgsqlException or TimeoutException)
        {
            throw new StorageUnavailableException(StorageMessages.CannotOpen(NameOf(source), refused.Message), refused);
        }
    }

    /// <exception cref="StorageUnavailableException">The server does not answer or refuses us.</exception>
    public static bool IsPrepared(NpgsqlDataSource source)
    {
        try
        {
            using var connection = source.OpenConnection();
            return Value(connection, "SELECT to_regclass('schema_version')::text") is string;
        }
        catch (Exception refused) when (refused is NpgsqlException or TimeoutException)
        {
            throw new StorageUnavailableException(StorageMessages.CannotOpen(NameOf(source), refused.Message), refused);
        }
    }

    private static void Apply(NpgsqlConnection connection, long number, string sql)
    {
        using var transaction = connection.BeginTransaction();
        Value(connection, "SELECT pg_advisory_xact_lock($1)", Lock);
        Value(connection, "CREATE TABLE IF NOT EXISTS schema_version (number bigint NOT NULL)");
        var found = (long)Value(connection, "SELECT coalesce(max(number), 0) FROM schema_version")!;
        if (found > All[^1].Number)
            throw new StorageUnavailableException(StorageMessages.NewerSchema(connection.Database, found, All[^1].Number));
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

    /// <summary>Server and database, without the password.</summary>
    private static string NameOf(NpgsqlDataSource source)
    {
        var settings = new NpgsqlConnectionStringBuilder(source.ConnectionString);
        return $"{settings.Host}:{settings.Port}/{settings.Database}";
    }
}
