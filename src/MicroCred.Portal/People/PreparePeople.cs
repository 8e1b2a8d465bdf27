using MicroCred.Portal.People.Demo;
using MicroCred.Storage;
using MicroCred.Storage.People;
using Microsoft.AspNetCore.DataProtection;

namespace MicroCred.Portal.People;

/// <summary>Before the portal answers: demo people in or out, and a way in for the first administrator.</summary>
internal static class PreparePeople
{
    /// <returns>Why the portal must not start; null when it may.</returns>
    public static async Task<string?> RunAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var (settings, people) = (services.GetRequiredService<PeopleSettings>(), services.GetRequiredService<PeopleRegister>());
        if (settings.Demo)
            await services.GetRequiredService<DemoPeople>().AdmitAsync(settings.DemoPassword, cancellation);
        else if (settings.IsProduction && await people.HasDemoInUseAsync(cancellation))
            return PeopleStartupMessages.DemoPeopleInUse(services.GetRequiredService<StorageOptions>().Place);
        else
            await people.PutDemoIntoUseAsync(false, cancellation);

        // The first key, if there is none yet: made where one replica at a time is, so that all have the same.
        if (services.GetRequiredService<StorageOptions>().Provider is not StorageProvider.Sqlite)
            services.GetRequiredService<IDataProtectionProvider>().CreateProtector(nameof(PreparePeople)).Protect([]);
        if (!await people.HasAdministratorAsync(cancellation))
        {
            var code = await services.GetRequiredService<OneTimeLinks>().IssueAsync(LinkPurpose.FirstAdministrator, null, cancellation);
            services.GetRequiredService<ILoggerFactory>().CreateLogger("MicroCred.People").LogInformation(
                "There is no administrator yet. Whoever opens this link becomes one; it works once, for {Hours} hours: {Link}",
                (int)OneTimeLinks.Lifetime.TotalHours, $"{settings.Address}/first-administrator/{code}");
        }

        return null;
    }
}
