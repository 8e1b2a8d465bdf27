using MicroCred.Hosting.Changes;
using MicroCred.Hosting.InProcess;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MicroCred.Hosting;

/// <summary>Offers <see cref="IEntityHost"/> and <see cref="IChangeNotices"/>. Needs an <see cref="IJournal"/>.</summary>
public static class HostingRegistration
{
    /// <summary>
    /// Key of the <see cref="IEntityHost"/> that decides in this process and the <see cref="IChangeNotices"/> that are heard in it, whatever is asked by default:
    /// an engine that chooses or reaches other processes hands over to them there.
    /// </summary>
    public const string InThisProcess = nameof(InThisProcess);

    public static IServiceCollection AddEntityHost(this IServiceCollection services, EntityHostOptions? options = null)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(options ?? new());
        services.TryAddKeyedSingleton<IChangeNotices, ChangesInProcess>(InThisProcess);
        services.TryAddSingleton(provider => provider.GetRequiredKeyedService<IChangeNotices>(InThisProcess));
        services.TryAddKeyedSingleton<IEntityHost, InProcessHost>(InThisProcess);
        services.TryAddSingleton(provider => provider.GetRequiredKeyedService<IEntityHost>(InThisProcess));
        return services;
    }

    /// <summary>Makes a kind known by its name, as a host in another process asks for it: <c>IEnumerable&lt;EntityKind&gt;</c>.</summary>
    public static IServiceCollection AddEntityKind<TKind>(this IServiceCollection services, Func<IServiceProvider, TKind> create)
        where TKind : EntityKind =>
        services.AddSingleton(create).AddSingleton<EntityKind>(provider => provider.GetRequiredService<TKind>());
}
