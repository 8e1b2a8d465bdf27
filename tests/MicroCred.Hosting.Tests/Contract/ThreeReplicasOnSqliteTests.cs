using MicroCred.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.Hosting.Tests.Contract;

/// <summary>Three replicas that know nothing of one another but the database file.</summary>
public sealed class ThreeReplicasOnSqliteTests : EntityHostContract, IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("microcred-replicas-");

    public ThreeReplicasOnSqliteTests() => Hosts = [.. Enumerable.Range(0, 3).Select(_ => new Replica(OpenJournal()).Host)];

    private protected override IReadOnlyList<IEntityHost> Hosts { get; }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private IJournal OpenJournal()
    {
        var services = new ServiceCollection()
            .AddMicroCredStorage(new StorageOptions { File = Path.Combine(folder.FullName, StorageOptions.DefaultFileName) })
            .BuildServiceProvider();
        services.GetRequiredService<PortalStorage>().PrepareSchema();
        return services.GetRequiredService<IJournal>();
    }
}
