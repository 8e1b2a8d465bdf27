using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace MicroCred.Localization;

/// <summary>Chooses among the cultures there are by what a reader asks for.</summary>
public static class PreferredCulture
{
    /// <summary>The first culture of an Accept-Language header, by weight, that the catalogue has itself or as a parent; null where it has none.</summary>
    public static string? FromAcceptLanguage(LocaleCatalog catalog, IList<StringWithQualityHeaderValue>? accepted) =>
        accepted?
            .Where(language => language.Quality is null or > 0)
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => Supported(catalog, language.Value.ToString()))
            .FirstOrDefault(culture => culture is not null);

    /// <summary><c>ms-MY</c> → <c>ms</c>; Tagalog (<c>tl</c>) is answered in Filipino; null where the catalogue has nothing for the tag.</summary>
    public static string? Supported(LocaleCatalog catalog, string? tag)
    {
        for (var candidate = tag; !string.IsNullOrEmpty(candidate); candidate = ParentOf(candidate))
        {
            var found = catalog.Cultures.FirstOrDefault(culture => string.Equals(culture, candidate, StringComparison.OrdinalIgnoreCase));
            if (found is not null)
                return found;
        }

        return null;

        static string? ParentOf(string tag) => tag switch
        {
            "tl" or "TL" => "fil",
            _ => tag.LastIndexOf('-') is > 0 and var dash ? tag[..dash] : null,
        };
    }

    /// <summary>Makes the culture the current one for text, numbers and dates.</summary>
    public static void Apply(string culture) =>
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
}
