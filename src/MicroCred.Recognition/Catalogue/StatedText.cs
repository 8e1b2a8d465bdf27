namespace MicroCred.Recognition.Catalogue;

/// <summary>A text in the language its provider wrote it in, with the provider's own translations. Never translated here.</summary>
/// <param name="Language">BCP 47 tag; absent where the source does not say.</param>
/// <param name="Translations">BCP 47 tag to text; empty where the provider gives none.</param>
public sealed record StatedText(string Text, string? Language, ImmutableSortedDictionary<string, string> Translations)
{
    public StatedText(string text, string? language = null)
        : this(text, language, ImmutableSortedDictionary<string, string>.Empty)
    {
    }

    /// <summary>The provider's wording in the language asked for, else in its parent language (<c>ms-MY</c> → <c>ms</c>), else the original.</summary>
    public string In(string? language) => Find(language) is { } found ? found.Text : Text;

    /// <summary>The language that <see cref="In"/> answers in; absent where it is not known.</summary>
    public string? LanguageOf(string? language) => Find(language) is { } found ? found.Language : Language;

    public override string ToString() => Text;

    private (string Language, string Text)? Find(string? language)
    {
        for (var tag = language; !string.IsNullOrEmpty(tag); tag = tag.LastIndexOf('-') is > 0 and var dash ? tag[..dash] : null)
        {
            if (string.Equals(tag, Language, StringComparison.OrdinalIgnoreCase))
                return (Language!, Text);
            if (Translations.TryGetValue(tag, out var text))
                return (tag, text);
        }

        return null;
    }
}
