namespace MicroCred.Frameworks.Packs;

/// <summary>A text of a pack that has no translation into a language. Readers of that language see the English wording; the tests refuse it.</summary>
/// <param name="File">Where the line belongs.</param>
public sealed record MissingTranslation(string File, string Key, string English)
{
    /// <summary>Ready to paste once translated.</summary>
    public override string ToString() => $"{File}: {Key}: \"{English.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
