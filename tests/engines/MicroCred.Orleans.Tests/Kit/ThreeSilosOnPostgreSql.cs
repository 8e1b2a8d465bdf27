using System.Globalization;
using MicroCred.Storage;
using MicroCred.Storage.Tests.Kit;
using Npgsql;

namespace MicroCred.Orleans.Tests.Kit;

/// <summary>As in operation: the silos find one another in the database that holds the journal.</summary>
public sealed class ThreeSilosOnPostgreSql : Cluster
{
    private string database = "";

    public override Task InitializeAsync()
    {
        if (PostgreSqlServer.Absent is not null)
            return Task.CompletedTask;
        database = PostgreSqlServer.NewDatabase();
        return StartAsync(
            3,
            _ => services => services.AddMicroCredStorage(new() { Provider = StorageProvider.PostgreSql, ConnectionString = database }),
            new() { ConnectionString = database });
    }

    /// <summary>Asks the server from beside the silos' database, whose name takes the place of {0}.</summary>
    internal async Task AskServerAsync(params string[] statements)
    {
        var settings = new NpgsqlConnectionStringBuilder(database);
        var name = settings.Database!;
        settings.Database = "postgres";
        await using var source = NpgsqlDataSource.Create(settings);
        foreach (var statement in statements)
        {
            await using var command = source.CreateCommand(string.Format(CultureInfo.InvariantCulture, statement, name));
            await command.ExecuteNonQueryAsync();
        }
    }
}
