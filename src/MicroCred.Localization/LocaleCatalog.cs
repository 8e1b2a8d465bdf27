using System.Collections.Frozen;
using System.Globalization;

namespace MicroCred.Localization;

/// <summary>All interface texts, read once at start from <c>locales/</c>. The cultures are the files that stand there.</summary>
public sealed class LocaleCatalog
{
    public const string SourceCulture = "en";

    private readonly FrozenDictionary<string, FrozenDictionary<string, LocaleText>> texts;

    private LocaleCatalog(FrozenDictionary<string, FrozenDictionary<string, LocaleText>> texts)
    {
        this.texts = texts;
        Cultures = [SourceCulture, .. texts.Keys.Where(culture => culture != SourceCulture).Order(StringComparer.Ordinal)];
    }

    /// <summary>The source culture first, then the others by tag.</summary>
    public IReadOnlyList<string> Cultures { get; }

    /// <exception cref="LocaleException">The folder or its English file is absent, or a file cannot be used.</exception>
    public static LocaleCatalog Load(string directory)
    {
        if (!File.Exists(Path.Combine(directory, SourceCulture + ".json")))
            throw new LocaleException($"{directory}: no {SourceCulture}.json; the interface texts must stand there.");
        return new(Directory.EnumerateFiles(directory, "*.json").ToFrozenDictionary(
            file => Path.GetFileNameWithoutExtension(file),
            file => LocaleFile.Read(file).ToFrozenDictionary(text => text.Key, text => new LocaleText(text.Value), StringComparer.Ordinal),
            StringComparer.OrdinalIgnoreCase));
    }

    public IEnumerable<string> KeysOf(string culture) => texts[culture].Keys;

    /// <summary>The text in the culture, else in its parents, else in English; null where no file has the key.</summary>
    public string? Find(string key, CultureInfo culture) => FindText(key, culture)?.Value;

    internal LocaleText? FindText(string key, CultureInfo culture)
    {
        for (var candidate = culture; candidate.Name.Length > 0; candidate = candidate.Parent)
        {
            if (texts.TryGetValue(candidate.Name, out var own) && own.TryGetValue(key, out var text))
                return text;
        }

        return texts[SourceCulture].GetValueOrDefault(key);
    }
}
