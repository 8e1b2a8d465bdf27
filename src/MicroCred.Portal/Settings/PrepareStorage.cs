using MicroCred.Portal.Language;
using MicroCred.Portal.Reference;
using MicroCred.Storage;
using MicroCred.Storage.Import;

namespace MicroCred.Portal.Settings;

/// <summary>Makes the storage ready before the portal answers: schema, index, what custodians confirmed, and at the first start the public examples.</summary>
internal static class PrepareStorage
{
    /// <param name="beside">What else is made ready once there is a schema, side by side with the catalogue: a start waits for both.</param>
    /// <returns>Why the portal must not start with what is stored; null when it may.</returns>
    public static async Task<string?> RunAsync(
        IServiceProvider services, PortalSettings settings, CancellationToken cancellation, Func<IServiceProvider, CancellationToken, Task<string?>>? beside = null)
    {
        var storage = services.GetRequiredService<PortalStorage>();
        storage.Occupy();
        storage.PrepareSchema();
        await using var alone = await storage.StartAloneAsync(cancellation);
        var other = beside is null ? Task.FromResult<string?>(null) : Task.Run(() => beside(services, cancellation), cancellation);
        var unusable = await Task.WhenAll(PrepareCatalogueAsync(services, settings, cancellation), other);
        return unusable.FirstOrDefault(reason => reason is not null);
    }

    private static async Task<string?> PrepareCatalogueAsync(IServiceProvider services, PortalSettings settings, CancellationToken cancellation)
    {
        var storage = services.GetRequiredService<PortalStorage>();
        storage.PrepareSearch();
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
