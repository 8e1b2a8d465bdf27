using System.Net;
using System.Net.Sockets;
using MicroCred.Hosting.Changes;
using MicroCred.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;

namespace MicroCred.Orleans.Tests.Kit;

/// <summary>A silo as a portal of several would have it, in this process, on loopback.</summary>
internal sealed class PortalSilo : IAsyncDisposable
{
    private readonly IHost host;

    private PortalSilo(IHost host, int port) => (this.host, Port) = (host, port);

    public int Port { get; }

    public IEntityHost Host => host.Services.GetRequiredService<IEntityHost>();

    public IGrainFactory Grains => host.Services.GetRequiredService<IGrainFactory>();

    public IChangeNotices Changes => host.Services.GetRequiredService<IChangeNotices>();

    /// <param name="options">A port that is left at its default is chosen here.</param>
    public static Task<PortalSilo> StartAsync(IJournal journal, OrleansOptions options, bool knowsShelves = true) =>
        StartAsync(services => services.AddSingleton(journal), options, knowsShelves);

    /// <param name="addStorage">Adds the journal.</param>
    /// <param name="options">A port that is left at its default is chosen here.</param>
    public static async Task<PortalSilo> StartAsync(Action<IServiceCollection> addStorage, OrleansOptions options, bool knowsShelves = true)
    {
        var port = options.Port == new OrleansOptions().Port ? FreePort() : options.Port;
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new());
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.Services.AddSingleton<TimeProvider>(new StandingClock());
        if (knowsShelves)
            builder.Services.AddEntityKind(_ => new Shelf());
        builder.AddOrleansEntityHost(options with { Port = port });
        addStorage(builder.Services);
        builder.Services.AddEntityHost();
        var host = builder.Build();
        host.Services.GetService<PortalStorage>()?.PrepareSchema();
        await host.StartAsync();
        return new(host, port);
    }

    public async Task<HealthReport> HealthAsync() => await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();

    public async Task<int> ActivationsAsync() => (int)(await HealthAsync()).Entries["silo"].Data["activations"];

    /// <summary>Leaves the cluster as a portal does that is asked to stop.</summary>
    public Task StopAsync() => host.StopAsync();

    /// <summary>Goes without a word: to the others it is as if the process had been killed.</summary>
    public Task KillAsync() => host.StopAsync(new CancellationToken(canceled: true));

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        await ((IAsyncDisposable)host).DisposeAsync();
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>The portal's clock, at <see cref="Replica.Now"/>: what a silo does by time must not hang on it.</summary>
    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Replica.Now;
    }
}
