using MicroCred.Portal.Drafting.Assisting;
using MicroCred.Portal.Engines;
using MicroCred.Portal.Health;
using MicroCred.Portal.People;
using MicroCred.Portal.People.Issuers;
using Microsoft.Extensions.Configuration.CommandLine;
using Microsoft.Extensions.Configuration.Json;

namespace MicroCred.Portal.Settings;

/// <summary>A misspelt setting must not pass for a default: each key of the command line and of the settings files is known, or refused.</summary>
/// <remarks>Environment variables are not checked: the environment holds other programs' variables too.</remarks>
internal static class UnknownSettings
{
    private static readonly string[] Known =
        ["Urls", "Data", "Demo", PeopleSettings.DemoPasswordKey, StorageSettings.ProviderKey, StorageSettings.ConnectionKey, IssuerSettings.IssuerKey, IssuerSettings.AudienceKey, ProxySettings.KnownKey, DrainSettings.SecondsKey, "Environment", "AllowedHosts", .. EngineChoice.Settings, .. AssistantSettings.Keys];

    /// <summary>The host's own, which a tool that runs the portal may pass: not named to an operator, who has no use for them.</summary>
    private static readonly string[] OfTheHost = ["ApplicationName", "ContentRoot"];

    /// <summary>Sections whose members belong to the framework.</summary>
    private static readonly string[] Sections = ["Logging", "Kestrel"];

    /// <returns>One problem a line; empty when all is known.</returns>
    public static IEnumerable<string> Find(IConfigurationRoot configuration) =>
        from provider in configuration.Providers
        where provider is CommandLineConfigurationProvider or JsonConfigurationProvider
        from key in LeavesOf(provider, parent: null)
        where !IsKnown(key)
        select StartupMessages.UnknownSetting(key, provider is JsonConfigurationProvider json ? json.Source.Path! : "command line", Nearest(key), Known);

    private static bool IsKnown(string key) =>
        Known.Contains(key, StringComparer.OrdinalIgnoreCase)
        || OfTheHost.Contains(key, StringComparer.OrdinalIgnoreCase)
        || Sections.Any(section => key.StartsWith(section + ConfigurationPath.KeyDelimiter, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> LeavesOf(IConfigurationProvider provider, string? parent)
    {
        foreach (var name in provider.GetChildKeys([], parent).Distinct())
        {
            var key = parent is null ? name : ConfigurationPath.Combine(parent, name);
            var within = LeavesOf(provider, key).ToList();

            // A test host passes the name of a section, too, with nothing in it.
            if (provider.TryGet(key, out var value) && (value is { Length: > 0 } || within.Count == 0))
                yield return key;
            foreach (var leaf in within)
                yield return leaf;
        }
    }

    private static string? Nearest(string key) =>
        Known.FirstOrDefault(known => known.StartsWith(key, StringComparison.OrdinalIgnoreCase) || key.StartsWith(known, StringComparison.OrdinalIgnoreCase));
}
