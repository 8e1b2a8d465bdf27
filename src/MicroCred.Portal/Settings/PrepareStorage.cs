using MicroCred.Portal.Language;
using MicroCred.Portal.Reference;
using MicroCred.Storage;
using MicroCred.Storage.Import;

namespace MicroCred.Portal.Settings;

/// <summary>Makes the storage ready before the portal answers: schema, index, what custodians confirmed, and at the first start the public examples.</summary>
internal static class PrepareStorage
{
    /// <returns>Why the portal must not start with what is stored; null when it may.</returns>
    public static async Task<string?> RunAsync(IServiceProvider services, PortalSettings settings, CancellationToken cancellation)
    {
        var storage = services.GetRequiredService<PortalStorage>();
        storage.Occupy();
        storage.Prepare();
        await using var alone = await storage.StartAloneAsync(cancellation);
        if (await services.GetRequiredService<CurrentReference>().CatchUpAsync(cancellation) is { } unfit)
            return StartupMessages.UnfitConfirmation(unfit.Confirmation, services.GetRequiredService<Wording>().Say(unfit.Reason.Message));
        if (storage.IsEmpty())
            await ImportSamplesAsync(services, settings, cancellation);
        return null;
    }

    private static async Task ImportSamplesAsync(IServiceProvider services, PortalSettings settings, CancellationToken cancellation)
    {
        await using var samples = File.OpenRead(Path.Combine(settings.Content, "samples", "catalogue.csv"));
        var report = await services.GetRequiredService<ImportCatalogue>().RunAsync(samples, new ImportOptions(ImportFormat.Csv), cancellation);
        services.GetRequiredService<ILoggerFactory>().CreateLogger("MicroCred.Catalogue")
            .LogInformation("First start: {Added} public examples imported, {Refused} refused.", report.Added, report.RefusedCount);
    }
}
