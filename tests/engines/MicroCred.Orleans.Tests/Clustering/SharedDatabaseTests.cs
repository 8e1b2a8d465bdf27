using MicroCred.Hosting.Changes;
using MicroCred.Storage;
using MicroCred.Storage.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.Orleans.Tests.Clustering;

/// <summary>Who else works on the silos' database: another cluster, and a portal that decides by itself. Nobody loses anything, and all hear one another.</summary>
public sealed class SharedDatabaseTests : IAsyncLifetime
{
    private readonly List<PortalSilo> silos = [];
    private ServiceProvider alone = null!;

    public async Task InitializeAsync()
    {
        if (PostgreSqlServer.Absent is not null)
            return;
        var database = PostgreSqlServer.NewDatabase();
        void AddStorage(IServiceCollection services) => services.AddMicroCredStorage(new() { Provider = StorageProvider.PostgreSql, ConnectionString = database });
        foreach (var cluster in (string[])["north", "north", "south"])
            silos.Add(await PortalSilo.StartAsync(AddStorage, new() { ConnectionString = database, Cluster = cluster }));
        var services = new ServiceCollection();
        AddStorage(services);
        alone = services.AddLogging().AddEntityHost().BuildServiceProvider();
    }

    public async Task DisposeAsync()
    {
        foreach (var silo in silos)
            await silo.DisposeAsync();
        await (alone?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    [PostgreSqlFact]
    public async Task Health_TwoClusters_CountTheirOwnSilos()
    {
        var counted = await Task.WhenAll(silos.Select(async silo => (int)(await silo.HealthAsync()).Entries["silo"].Data["silos"]));

        Assert.Equal([2, 2, 1], counted);
    }

    [PostgreSqlFact]
    public async Task Ask_OneEntityFromAll_EachCommandIsThereOnceAndHeardInBothClusters()
    {
        using var leaving = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var heard = silos.Select(silo => silo.Changes.Hear("shelf", "shared", leaving.Token)).ToList();
        IReadOnlyList<IEntityHost> hosts = [.. silos.Select(silo => silo.Host), alone.GetRequiredService<IEntityHost>()];

        for (var turn = 0; turn < 3; turn++)
        {
            foreach (var (i, host) in hosts.Index())
                Assert.True((await host.PutAsync("shared", $"{turn}{i}")).IsDone);
        }

        Assert.All(await Task.WhenAll(hosts.Select(host => host.LineAsync("shared"))), line => Assert.Equal("12 [00 01 02 03 10 11 12 13 20 21 22 23]", line));
        foreach (var reader in heard)
        {
            EntityChange change;
            do
                change = await reader.ReadAsync(leaving.Token);
            while (change.Version < 12);
            Assert.Equal(new EntityChange(new("shelf", "shared"), 12), change);
        }
    }
}
