using MicroCred.Frameworks.Mapping;
using MicroCred.Portal.Health;
using MicroCred.Storage;

namespace MicroCred.Portal.Settings;

/// <summary>What the operator reads when the portal cannot start. English, as the log is.</summary>
internal static class StartupMessages
{
    public static string UnknownSetting(string key, string where, string? nearest, IEnumerable<string> known) =>
        $"Unknown setting '{key}' ({where}). {(nearest is null ? "" : $"Did you mean '{nearest}'? ")}Known settings: {string.Join(", ", known)}.";

    public static string UnknownCommand(IEnumerable<string> words, IEnumerable<string> known) =>
        $"Unknown command '{string.Join(' ', words)}'. Known commands: {string.Join(", ", known)}. Without a command the portal serves; settings begin with '--'.";

    public static string CannotListen(string? urls, string reason) =>
        $"Cannot listen on {urls}: {reason} Stop the program that uses the address, or choose another with --urls http://127.0.0.1:5081.";

    public static string UnknownProvider(string found) =>
        $"{StorageSettings.ProviderKey} is '{found}'. Known databases: {string.Join(", ", Enum.GetNames<StorageProvider>())}.";

    public static string NoConnectionString =>
        $"{StorageSettings.ProviderKey} is {StorageProvider.PostgreSql}, which needs {StorageSettings.ConnectionKey}. {ConnectionStringLike}";

    public static string BadConnectionString =>
        $"{StorageSettings.ConnectionKey} cannot be read as a connection string (it is not shown, for a password may stand in it). {ConnectionStringLike}";

    public static string NotDrainSeconds(string found) =>
        $"{DrainSettings.SecondsKey} is '{found}'. Write a whole number of seconds from 0 to {DrainSettings.Most}.";

    public static string NotAProxy(string found) =>
        $"{ProxySettings.KnownKey} names '{found}', which is neither an address nor a network. Write them like 10.1.2.3, 10.0.0.0/8.";

    /// <param name="reason">Names the database and says how to mend it.</param>
    public static string Storage(StorageOptions options, string data, string reason) => options.Provider switch
    {
        StorageProvider.Sqlite => $"Cannot use the data folder '{data}': {reason} The folder is chosen with --data <folder>.",
        _ => reason,
    };

    public static string UnfitConfirmation(ReferencingConfirmation confirmation, string reason) =>
        $"The journal holds a confirmation of {confirmation.Level} by {confirmation.By} that the country packs do not fit: {reason} Put back into the packs what the confirmation names.";

    public static string NoSuchEngine(string key, string found, IEnumerable<string> known) =>
        $"{key} is '{found}', which this build does not have. It has: {string.Join(", ", known)}. Build with -p:Engines={found}, or change the setting.";

    private static string ConnectionStringLike => "Write it like Host=db.example;Database=portal;Username=portal;Password=...; a value that holds a semicolon goes in quotes.";

    public static string PacksRefused(int problems) =>
        $"The country packs cannot be used: {problems} problem(s), listed above. Nothing was changed.";
}
