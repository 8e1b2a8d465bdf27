using System.Globalization;
using MicroCred.GraphQL.Resolvers;

namespace MicroCred.Portal.Api.Roots;

/// <summary>How the scalars of the contract are read and written.</summary>
internal static class Scalars
{
    private const int LongestText = 2048;

    public static ResolverMap AddScalars(this ResolverMap map) => map
        .Scalar<DateOnly>("Date", "an ISO 8601 calendar date such as 2026-11-22", ReadDate, (date, json) => json.Text(date, "yyyy-MM-dd"))
        .Scalar<DateTimeOffset>("DateTime", "an ISO 8601 date and time with offset such as 2026-11-22T09:30:00+08:00", ReadMoment, (moment, json) => json.Text(moment, "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"))
        .Scalar<decimal>("Decimal", "a decimal number, or one in a string, such as 2.5", ReadDecimal, (amount, json) => json.Number(amount))
        .Scalar<CountryCode>("CountryCode", "two upper-case letters such as MY", ReadCountry, (country, json) => json.Text(country.Value))
        .Scalar<LanguageTag>("LanguageTag", "a BCP 47 language tag such as ms", ReadLanguage, (language, json) => json.Text(language.Value))
        .Scalar<Uri>("URL", "an absolute http or https address", ReadUrl, (url, json) => json.Text(url.AbsoluteUri));

    private static bool ReadDate(ScalarInput input, out DateOnly date)
    {
        date = default;
        return input.Kind is ScalarInputKind.String
            && DateOnly.TryParseExact(input.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
    }

    private static bool ReadMoment(ScalarInput input, out DateTimeOffset moment)
    {
        moment = default;
        return input.Kind is ScalarInputKind.String
            && DateTimeOffset.TryParseExact(input.Text, ["yyyy-MM-ddTHH:mm:ss.FFFFFFFK", "yyyy-MM-ddTHH:mmK"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out moment);
    }

    private static bool ReadDecimal(ScalarInput input, out decimal amount)
    {
        amount = default;
        return input.Kind is ScalarInputKind.String or ScalarInputKind.Int or ScalarInputKind.Float
            && decimal.TryParse(input.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out amount);
    }

    private static bool ReadCountry(ScalarInput input, out CountryCode country)
    {
        country = new(input.Text);
        return input.Kind is ScalarInputKind.String && input.Text.Length == 2 && input.Text.All(char.IsAsciiLetterUpper);
    }

    private static bool ReadLanguage(ScalarInput input, out LanguageTag language)
    {
        language = new(input.Text);
        return input.Kind is ScalarInputKind.String
            && input.Text.Length is >= 2 and <= 35
            && input.Text.Split('-').All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
    }

    private static bool ReadUrl(ScalarInput input, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out Uri url)
    {
        url = null;
        return input.Kind is ScalarInputKind.String
            && input.Text.Length <= LongestText
            && Uri.TryCreate(input.Text, UriKind.Absolute, out url)
            && url.Scheme is "http" or "https";
    }
}

/// <summary>See <c>CountryCode</c> in the schema.</summary>
internal readonly record struct CountryCode(string Value);

/// <summary>See <c>LanguageTag</c> in the schema.</summary>
internal readonly record struct LanguageTag(string Value);
