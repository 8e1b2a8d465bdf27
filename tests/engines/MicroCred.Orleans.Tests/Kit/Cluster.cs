using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.Orleans.Tests.Kit;

/// <summary>Silos that share a journal.</summary>
public abstract class Cluster : IAsyncLifetime
{
    private readonly List<PortalSilo> silos = [];

    internal IReadOnlyList<PortalSilo> Silos => silos;

    internal IEnumerable<IEntityHost> Hosts => silos.Select(silo => silo.Host);

    /// <summary>Starts each silo once the one before takes part.</summary>
    public abstract Task InitializeAsync();

    public virtual async Task DisposeAsync()
    {
        foreach (var silo in silos)
            await silo.DisposeAsync();
    }

    private protected async Task StartAsync(int count, Func<int, Action<IServiceCollection>> storageOf, OrleansOptions options)
    {
        for (var i = 0; i < count; i++)
            silos.Add(await PortalSilo.StartAsync(storageOf(i), options with { PrimaryPort = silos.FirstOrDefault()?.Port }));
    }
}

public sealed class OneSilo : Cluster
{
    public override Task InitializeAsync() => StartAsync(1, _ => services => services.AddSingleton<IJournal>(new MemoryJournal()), new());
}

public sealed class ThreeSilos : Cluster
{
    public override Task InitializeAsync()
    {
        var journal = new MemoryJournal();
        return StartAsync(3, _ => services => services.AddSingleton<IJournal>(journal), new());
    }
}
