using MicroCred.Hosting.Changes;
using MicroCred.Storage;
using MicroCred.Storage.Journal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MicroCred.Hosting.Tests.Kit;

/// <summary>A replica on a PostgreSQL database, which hears of the others once it is started.</summary>
internal sealed class PostgreSqlReplica : IAsyncDisposable
{
    private readonly ServiceProvider services;

    public PostgreSqlReplica(string database)
    {
        services = new ServiceCollection()
            .AddLogging()
            .AddMicroCredStorage(new StorageOptions { Provider = StorageProvider.PostgreSql, ConnectionString = database })
            .AddEntityHost()
            .BuildServiceProvider(validateScopes: true);
        services.GetRequiredService<PortalStorage>().PrepareSchema();
    }

    public IEntityHost Host => services.GetRequiredService<IEntityHost>();

    public IChangeNotices Changes => services.GetRequiredService<IChangeNotices>();

    public VerifyJournal Verify => services.GetRequiredService<VerifyJournal>();

    public async Task StartAsync()
    {
        foreach (var one in services.GetServices<IHostedService>())
        {
            await ((IHostedLifecycleService)one).StartingAsync(default);
            await one.StartAsync(default);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var one in services.GetServices<IHostedService>())
            await one.StopAsync(default);
        await services.DisposeAsync();
    }
}
