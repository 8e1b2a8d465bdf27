using System.Net;
using MicroCred.Hosting;
using MicroCred.Hosting.Changes;
using MicroCred.Orleans.Changes;
using MicroCred.Orleans.Entities;
using MicroCred.Orleans.Health;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Runtime;

namespace MicroCred.Orleans;

public static class OrleansRegistration
{
    /// <summary>The tag of the checks that the portal asks before it says that it is ready.</summary>
    private static readonly string[] Ready = ["ready"];

    /// <summary>
    /// Makes the process a silo and offers <see cref="IEntityHost"/> on it, and <see cref="IChangeNotices"/> where the journal's database has none of its own (SQLite).
    /// Call it before <see cref="HostingRegistration.AddEntityHost"/>, which adds the rest and gives way. The kinds are those of <see cref="HostingRegistration.AddEntityKind"/>.
    /// </summary>
    /// <exception cref="HostUnavailableException">At start: the database or the port cannot be used.</exception>
    public static IHostApplicationBuilder AddOrleansEntityHost(this IHostApplicationBuilder builder, OrleansOptions options)
    {
        builder.Services.AddSingleton(options);
        builder.Services.AddHostedService<PrepareSilo>();

        // The silo's own clock: the portal's may be a test's, which stands still.
        builder.Services.AddKeyedSingleton(KeyedService.AnyKey, TimeProvider.System);
        builder.UseOrleans(silo => Configure(silo, options));
        builder.Services.TryAddSingleton<Members>();
        builder.Services.TryAddSingleton<GoneSilos>();
        builder.Services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>>(services => services.GetRequiredService<GoneSilos>());
        builder.Services.TryAddSingleton<Activations>();
        builder.Services.TryAddSingleton<EntityKinds>();
        builder.Services.TryAddSingleton<IEntityHost, GrainHost>();
        if (options.ConnectionString is null)
            AddChanges(builder.Services);
        builder.Services.AddHealthChecks().AddCheck<SiloHealth>("silo", tags: Ready);
        return builder;
    }

    /// <summary>Not with a database on a server: there the append itself tells every portal, silo or not, also where this one is killed right after it.</summary>
    private static void AddChanges(IServiceCollection services)
    {
        services.AddGrainService<ChangeService>();
        services.TryAddSingleton<ChangeServices>();
        services.TryAddSingleton<IChangeNotices, ChangesAcrossSilos>();
    }

    private static void Configure(ISiloBuilder silo, OrleansOptions options)
    {
        silo.Configure<ClusterOptions>(cluster => (cluster.ClusterId, cluster.ServiceId) = (options.Cluster, options.Cluster));

        // A killed silo's entities move after three missed probes.
        silo.Configure<ClusterMembershipOptions>(membership => membership.ProbeTimeout = TimeSpan.FromSeconds(3));

        // What is decided elsewhere by now need not be decided there.
        silo.Configure<SiloMessagingOptions>(messages => messages.CancelRequestOnTimeout = true);

        if (options.ConnectionString is { } database)
            silo.UseAdoNetClustering(clustering => (clustering.Invariant, clustering.ConnectionString) = ("Npgsql", database));
        else
            silo.UseDevelopmentClustering(new IPEndPoint(options.Address, options.PrimaryPort ?? options.Port));

        // No gateway: every portal is a silo, and nobody else asks.
        silo.ConfigureEndpoints(options.Address, options.Port, gatewayPort: 0, listenOnAnyHostAddress: false);
    }
}
