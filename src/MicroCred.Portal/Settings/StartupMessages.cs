using MicroCred.Frameworks.Mapping;

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

    public static string DataFolder(string folder, string reason) =>
        $"Cannot use the data folder '{folder}': {reason} Make it writable, or choose another with --data <folder>.";

    public static string UnfitConfirmation(ReferencingConfirmation confirmation, string reason) =>
        $"The journal holds a confirmation of {confirmation.Level} by {confirmation.By} that the country packs do not fit: {reason} Put back into the packs what the confirmation names.";

    public static string NoSuchEngine(string key, string found, IEnumerable<string> known) =>
        $"{key} is '{found}', which this build does not have. It has: {string.Join(", ", known)}. Build with -p:Engines={found}, or change the setting.";

    public static string PacksRefused(int problems) =>
        $"The country packs cannot be used: {problems} problem(s), listed above. Nothing was changed.";
}
