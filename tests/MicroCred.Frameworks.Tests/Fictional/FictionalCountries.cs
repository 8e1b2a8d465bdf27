namespace MicroCred.Frameworks.Tests.Fictional;

/// <summary>The packs under <c>Fictional/countries</c>, read once.</summary>
internal static class FictionalCountries
{
    private static readonly Lazy<LoadedPacks> Loaded = new(() => CountryPacks.Load(Folder));

    public static string Folder => Path.Combine(AppContext.BaseDirectory, "Fictional", "countries");

    public static LoadedPacks Packs => Loaded.Value;

    public static ReferenceData Data => Packs.Data;

    /// <summary>A day on which every row of the fictional countries holds.</summary>
    public static DateOnly Today => new(2026, 11, 22);
}
