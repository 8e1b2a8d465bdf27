using MicroCred.Portal.Settings;

namespace MicroCred.Portal.Engines;

/// <summary>Puts in place the engines that the settings name. Unnamed seams keep the built-in one.</summary>
internal static class EngineChoice
{
    /// <summary>The value that names the built-in one, the default.</summary>
    public const string BuiltIn = "BuiltIn";

    /// <summary>The settings that choose, and those of the engines that can be chosen.</summary>
    public static IEnumerable<string> Settings => [.. Enum.GetValues<EngineSeam>().Select(KeyOf), .. EnginesOfThisBuild.All.SelectMany(engine => engine.Settings)];

    /// <returns>Why the portal cannot start with what was chosen; empty when it can.</returns>
    public static IReadOnlyList<string> AddEngines(this WebApplicationBuilder builder) =>
        [.. Enum.GetValues<EngineSeam>().SelectMany(seam => Add(builder, seam))];

    public static string KeyOf(EngineSeam seam) => ConfigurationPath.Combine("Engines", seam.ToString());

    private static IEnumerable<string> Add(WebApplicationBuilder builder, EngineSeam seam)
    {
        var chosen = builder.Configuration[KeyOf(seam)] ?? BuiltIn;
        if (chosen.Equals(BuiltIn, StringComparison.OrdinalIgnoreCase))
            return [];
        var offered = EnginesOfThisBuild.All.Where(engine => engine.Seam == seam).ToList();
        return offered.Find(engine => engine.Name.Equals(chosen, StringComparison.OrdinalIgnoreCase)) is { } engine
            ? engine.Add(builder)
            : [StartupMessages.NoSuchEngine(KeyOf(seam), chosen, [BuiltIn, .. offered.Select(one => one.Name)])];
    }
}
