using MicroCred.Hosting;
using MicroCred.Hosting.Changes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using Orleans.Runtime.Services;

namespace MicroCred.Orleans.Changes;

internal sealed class ChangeService(
    GrainId id, Silo silo, ILoggerFactory loggers, [FromKeyedServices(HostingRegistration.InThisProcess)] IChangeNotices here) : GrainService(id, silo, loggers), IChangeService
{
    public async Task HearAsync(ToldChange[] changes)
    {
        foreach (var (kind, key, version) in changes)
            await here.TellAsync(new(new(kind, key), version));
    }
}

/// <summary>Reaches a silo's <see cref="IChangeService"/>.</summary>
internal sealed class ChangeServices(IServiceProvider services) : GrainServiceClient<IChangeService>(services)
{
    public IChangeService On(SiloAddress silo) => GetGrainService(silo);
}
