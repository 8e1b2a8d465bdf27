using Npgsql;

namespace MicroCred.Storage.PostgreSql;

internal sealed class PostgreSqlPortalDatabase(NpgsqlDataSource source) : IPortalDatabase
{
    public bool Exists => PostgreSqlMigrations.IsPrepared(source);

    public void PrepareSchema() => PostgreSqlMigrations.Apply(source);

    /// <summary>The server searches.</summary>
    public void PrepareSearch()
    {
    }

    public bool IsEmpty()
    {
        using var command = source.CreateCommand("SELECT NOT EXISTS (SELECT 1 FROM entry)");
        return (bool)command.ExecuteScalar()!;
    }
}
