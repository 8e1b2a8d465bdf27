using System.Globalization;
using System.Text;

namespace MicroCred.Recognition.Catalogue;

/// <summary>The reference of an entry whose provider states no code: the same title gives the same reference, so that a second import finds it.</summary>
public static class CatalogueCode
{
    public const char AssignedMark = '~';

    private const int MaximumLength = 64;

    public static string Assign(string title)
    {
        var reference = new StringBuilder(MaximumLength).Append(AssignedMark);
        var gap = false;
        foreach (var letter in title.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark)
                continue;
            if (!char.IsLetterOrDigit(letter))
            {
                gap = reference.Length > 1;
                continue;
            }

            if (reference.Length + (gap ? 2 : 1) > MaximumLength)
                break;
            if (gap)
                reference.Append('-');
            gap = false;
            reference.Append(char.ToLowerInvariant(letter));
        }

        return reference.ToString();
    }
}
