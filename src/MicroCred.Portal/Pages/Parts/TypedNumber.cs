using System.Globalization;
using MicroCred.Frameworks.Results;
using MicroCred.Frameworks.Text;

namespace MicroCred.Portal.Pages.Parts;

/// <summary>
/// A number as a reader types it. Point and comma both begin the decimals, in each language, for an address is shared between languages.
/// What could be thousands in the reader's language ("10.000" in Indonesian) is refused: a guess would be wrong by a thousand.
/// </summary>
internal static class TypedNumber
{
    /// <summary>More than any course has credits or hours; larger ones are slips of the keyboard.</summary>
    public const decimal Largest = 1_000_000;

    /// <param name="field">Named in the refusal's path.</param>
    public static Result<decimal> Read(string typed, string field)
    {
        var text = typed.Trim();
        if (CouldBeThousands(text))
            return new Refusal(RefusalCode.BadUserInput, new Message("typed.thousands", text), field);
        if (!decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return new Refusal(RefusalCode.BadUserInput, new Message("typed.noNumber", text, 2.5m), field);
        if (number > Largest)
            return new Refusal(RefusalCode.BadUserInput, new Message("typed.tooLarge", text, Largest), field);
        return number;
    }

    private static bool CouldBeThousands(string text)
    {
        var separator = text.LastIndexOf(CultureInfo.CurrentCulture.NumberFormat.NumberGroupSeparator, StringComparison.Ordinal);
        return separator > 0 && text.Length - separator == 4 && text[(separator + 1)..].All(char.IsAsciiDigit) && text[0] != '0';
    }
}
