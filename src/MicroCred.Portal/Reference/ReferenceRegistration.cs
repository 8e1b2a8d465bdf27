using MicroCred.Frameworks;
using MicroCred.Hosting;
using MicroCred.Hosting.Journal;
using MicroCred.Portal.Reference.Confirmations;

namespace MicroCred.Portal.Reference;

internal static class ReferenceRegistration
{
    /// <summary>Offers <see cref="ReferenceDesk"/>, one for a request, and <see cref="ConfirmEvidence"/>. What outlives a request asks <see cref="CurrentReference"/>.</summary>
    public static IServiceCollection AddReference(this IServiceCollection services, ReferenceDesk packs)
    {
        services.AddSingleton(provider => new CurrentReference(packs, provider.GetRequiredService<IJournal>()));
        services.AddScoped(provider => provider.GetRequiredService<CurrentReference>().Desk);
        services.AddSingleton<Func<ReferenceData>>(provider => () => provider.GetRequiredService<CurrentReference>().Desk.Data);
        services.AddSingleton(provider => new ConfirmEvidence(
            provider.GetRequiredService<IEntityHost>(), provider.GetRequiredService<CurrentReference>(), provider.GetRequiredService<ReferencingRowEntity>()));
        services.AddEntityKind(_ => new ReferencingRowEntity(packs.Data));
        services.AddHostedService<HearConfirmations>();
        return services;
    }
}
