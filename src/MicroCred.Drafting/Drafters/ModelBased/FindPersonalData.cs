using System.Text.RegularExpressions;

namespace MicroCred.Drafting.Drafters.ModelBased;

/// <summary>Finds what looks like personal data before a text leaves for a model: addresses of mail, numbers like a telephone's or an identity card's. Names cannot be told.</summary>
internal static partial class FindPersonalData
{
    /// <summary>The first find, shortened so that showing it does not repeat it in full; null where there is none.</summary>
    public static string? In(string text)
    {
        var match = Mail().Match(text);
        if (!match.Success)
            match = Number().Matches(text).FirstOrDefault(number => number.Value.Count(char.IsDigit) is >= 9 and <= 16 && !IsBookNumber(number.Value)) ?? Match.Empty;
        return match.Success ? match.Value[..Math.Min(4, match.Value.Length)] + "…" : null;
    }

    /// <summary>An ISBN of thirteen digits, which nothing need announce in a list of references.</summary>
    private static bool IsBookNumber(string number) =>
        number.Where(char.IsAsciiDigit).ToArray() is ['9', '7', '8' or '9', ..] digits && digits.Length == 13
        && digits.Select((digit, index) => (digit - '0') * (index % 2 == 0 ? 1 : 3)).Sum() % 10 == 0;

    [GeneratedRegex(@"[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+")]
    private static partial Regex Mail();

    // Not inside a longer number or word, nor an ISBN or DOI, which references have.
    [GeneratedRegex(@"(?<![\p{L}\p{N}./-])(?<!ISBN(?:-1[03])?[: ]{0,2})\+?\d(?:[ -]?\d){8,15}(?![\p{L}\p{N}/-])", RegexOptions.IgnoreCase)]
    private static partial Regex Number();
}
