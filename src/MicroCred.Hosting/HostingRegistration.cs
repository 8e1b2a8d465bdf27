using MicroCred.Hosting.Changes;
using MicroCred.Hosting.InProcess;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MicroCred.Hosting;

/// <summary>Offers <see cref="IEntityHost"/> and <see cref="IChangeNotices"/>. Needs an <see cref="IJournal"/>.</summary>
public static class HostingRegistration
{
    public static IServiceCollection AddEntityHost(this IServiceCollection services, EntityHostOptions? options = null)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(options ?? new());
        services.TryAddSingleton<IChangeNotices, ChangesInProcess>();
        services.TryAddSingleton<IEntityHost, InProcessHost>();
        return services;
    }
}
