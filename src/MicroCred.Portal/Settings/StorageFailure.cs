using MicroCred.Portal.Language;
using MicroCred.Storage;

namespace MicroCred.Portal.Settings;

/// <summary>What an operator reads where the storage fails a start or a command.</summary>
internal static class StorageFailure
{
    /// <returns>Null where it is no failure of the storage.</returns>
    public static string? Word(IServiceProvider services, Exception failure)
    {
        var options = services.GetRequiredService<StorageOptions>();
        return StorageAway.ReasonOf(failure, options) is { } reason
            ? StartupMessages.Storage(options, services.GetRequiredService<PortalSettings>().Data, services.GetRequiredService<Wording>().Say(reason))
            : null;
    }
}
