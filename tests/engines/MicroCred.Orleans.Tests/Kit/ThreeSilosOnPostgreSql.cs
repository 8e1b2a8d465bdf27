using MicroCred.Storage;
using MicroCred.Storage.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.Orleans.Tests.Kit;

/// <summary>As in operation: the silos find one another in the database that holds the journal.</summary>
public sealed class ThreeSilosOnPostgreSql : Cluster
{
    public override Task InitializeAsync()
    {
        var database = PostgreSqlServer.NewDatabase();
        return StartAsync(3, _ => OpenJournal(database), new() { ConnectionString = database });
    }

    private static IJournal OpenJournal(string database)
    {
        var services = new ServiceCollection()
            .AddMicroCredStorage(new StorageOptions { Provider = StorageProvider.PostgreSql, ConnectionString = database })
            .BuildServiceProvider();
        services.GetRequiredService<PortalStorage>().PrepareSchema();
        return services.GetRequiredService<IJournal>();
    }
}
