using System.Globalization;
using System.Text;

namespace MicroCred.Recognition.Vocabulary;

/// <summary>
/// The words of a text as search and comparison know them: lower case, without accents, letters and digits only. Every database is given
/// folded words, so that all find the same, and so that a match can be marked in the text without asking them.
/// </summary>
public static class FoldedWords
{
    private const char FirstCombiningDiacritic = '\u0300';
    private const char LastCombiningDiacritic = '\u036F';

    /// <summary>Lower case, accents off; everything else stays, so that the words' boundaries do too.</summary>
    public static string Fold(string text)
    {
        if (Ascii.IsValid(text))
            return text.ToLowerInvariant();

        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            // Only diacritics of alphabets fall away: vowel signs of Thai or Khmer are letters to their readers.
            if (letter is >= FirstCombiningDiacritic and <= LastCombiningDiacritic)
                continue;
            folded.Append(letter is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(letter));
        }

        return folded.ToString().Normalize(NormalizationForm.FormC);
    }

    public static IEnumerable<string> Of(string text)
    {
        var folded = Fold(text);
        var start = -1;
        for (var i = 0; i <= folded.Length; i++)
        {
            if (i < folded.Length && IsPartOfWord(folded[i]))
            {
                if (start < 0)
                    start = i;
            }
            else if (start >= 0)
            {
                yield return folded[start..i];
                start = -1;
            }
        }
    }

    /// <summary>Thai and Khmer vowel signs are marks, not letters, and stand inside words.</summary>
    public static bool IsPartOfWord(char letter) =>
        char.IsLetterOrDigit(letter)
        || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
