using MicroCred.Storage;
using MicroCred.Storage.Tests.Kit;

namespace MicroCred.Orleans.Tests.Kit;

/// <summary>As in operation: the silos find one another in the database that holds the journal.</summary>
public sealed class ThreeSilosOnPostgreSql : Cluster
{
    public override Task InitializeAsync()
    {
        if (PostgreSqlServer.Absent is not null)
            return Task.CompletedTask;
        var database = PostgreSqlServer.NewDatabase();
        return StartAsync(
            3,
            _ => services => services.AddMicroCredStorage(new() { Provider = StorageProvider.PostgreSql, ConnectionString = database }),
            new() { ConnectionString = database });
    }
}
