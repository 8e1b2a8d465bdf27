using MicroCred.Storage.Tests.Kit;
using Npgsql;

namespace MicroCred.Portal.Tests.PostgreSql;

/// <summary>The portal on a PostgreSQL database of its own, which a test can shut and open again as if the server went away.</summary>
public sealed class PortalOnPostgreSql : RunningPortal
{
    private readonly Lazy<string> database = new(PostgreSqlServer.NewDatabase);

    protected internal override string ConnectionString => database.Value;

    public Task ShutAsync() => AskServerAsync(name => $"ALTER DATABASE {name} ALLOW_CONNECTIONS false; SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");

    public Task OpenAsync() => AskServerAsync(name => $"ALTER DATABASE {name} ALLOW_CONNECTIONS true");

    private async Task AskServerAsync(Func<string, string> sql)
    {
        var settings = new NpgsqlConnectionStringBuilder(ConnectionString);
        var name = settings.Database!;
        settings.Database = "postgres";
        await using var source = NpgsqlDataSource.Create(settings);
        foreach (var statement in sql(name).Split(';'))
        {
            await using var command = source.CreateCommand(statement);
            await command.ExecuteNonQueryAsync();
        }
    }
}
