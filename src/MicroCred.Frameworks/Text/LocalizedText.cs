using System.Collections.Frozen;

namespace MicroCred.Frameworks.Text;

/// <summary>One text in several languages. English is always present: facts are worded in it first and translated from it.</summary>
public sealed class LocalizedText
{
    public const string SourceLanguage = "en";

    private readonly FrozenDictionary<string, string> byLanguage;

    /// <param name="byLanguage">BCP 47 tag to text.</param>
    /// <exception cref="ArgumentException">English is absent.</exception>
    public LocalizedText(IReadOnlyDictionary<string, string> byLanguage)
    {
        if (!byLanguage.ContainsKey(SourceLanguage))
            throw new ArgumentException("A localized text needs its English wording.", nameof(byLanguage));
        this.byLanguage = byLanguage.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    public static LocalizedText English(string text) =>
        new(new Dictionary<string, string> { [SourceLanguage] = text });

    /// <summary>Several texts one after another, in each language that any of them has; nothing for no texts.</summary>
    public static LocalizedText? Join(IEnumerable<LocalizedText> texts)
    {
        LocalizedText[] all = [.. texts];
        return all switch
        {
            [] => null,
            [var only] => only,
            _ => new(all.SelectMany(text => text.Languages).Distinct(StringComparer.OrdinalIgnoreCase)
                .ToDictionary(language => language, language => string.Join(' ', all.Select(text => text.In(language))))),
        };
    }

    public IReadOnlyCollection<string> Languages => byLanguage.Keys;

    /// <summary>The text in the language asked for, else in its parent language (<c>ms-MY</c> → <c>ms</c>), else in English.</summary>
    public string In(string? language) => Find(language)?.Text ?? byLanguage[SourceLanguage];

    /// <summary>The language that <see cref="In"/> answers in: a page marks a fallback with its own <c>lang</c>.</summary>
    public string LanguageOf(string? language) => Find(language)?.Language ?? SourceLanguage;

    public override string ToString() => byLanguage[SourceLanguage];

    private (string Language, string Text)? Find(string? language)
    {
        for (var tag = language; !string.IsNullOrEmpty(tag); tag = Parent(tag))
        {
            if (byLanguage.TryGetValue(tag, out var text))
                return (tag, text);
        }

        return null;
    }

    private static string? Parent(string tag) => tag.LastIndexOf('-') is > 0 and var dash ? tag[..dash] : null;
}
