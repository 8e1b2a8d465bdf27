using System.Text.RegularExpressions;

namespace MicroCred.Drafting.Language;

/// <summary>A text as words and as sentences.</summary>
internal static partial class SplitWords
{
    /// <summary>Letters and digits with inner hyphens and apostrophes.</summary>
    public static IReadOnlyList<string> Of(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    public static IReadOnlyList<string> Lower(string text) => [.. Of(text).Select(word => word.ToLowerInvariant())];

    /// <summary>Splits after a full stop, question or exclamation mark that a capital, a digit or the end follows.</summary>
    public static IReadOnlyList<string> Sentences(string text) =>
        [.. SentenceEnd().Split(text).Select(sentence => sentence.Trim()).Where(sentence => sentence.Length > 0)];

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<=[.!?]['""”’)]?)\s+(?=[\p{Lu}\p{N}""“‘(])|\n{2,}")]
    private static partial Regex SentenceEnd();
}
