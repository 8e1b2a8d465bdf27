using System.Globalization;
using MicroCred.Portal.Settings;

namespace MicroCred.Portal.Health;

/// <param name="Lasts">How long a portal that stops goes on answering. Default 0: nobody is sent elsewhere where there is only one.</param>
internal sealed record DrainSettings(TimeSpan Lasts)
{
    public const string SecondsKey = "Shutdown:DrainSeconds";

    /// <summary>The host ends after 30 s, whatever is unfinished: half of that remains for it.</summary>
    public const int Most = 15;

    /// <param name="problem">Why the setting cannot be used; null when it can.</param>
    public static DrainSettings Read(IConfiguration configuration, out string? problem)
    {
        var seconds = 0;
        problem = configuration[SecondsKey] is { Length: > 0 } text
            && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out seconds) || seconds > Most)
                ? StartupMessages.NotDrainSeconds(text)
                : null;
        return new(TimeSpan.FromSeconds(seconds));
    }
}
