using System.Globalization;

namespace MicroCred.Storage.Import;

/// <summary>The cells of one row read as values; what cannot be read is noted with its column and left absent.</summary>
internal sealed class RowCells(ISourceRow row)
{
    public const int LongestText = 4_000;

    private readonly ImmutableArray<RowProblem>.Builder problems = ImmutableArray.CreateBuilder<RowProblem>();

    public int Number => row.Number;

    public bool IsSound => problems.Count == 0;

    public ImmutableArray<RowProblem> Problems => problems.ToImmutable();

    public void Refuse(string column, Message why) => problems.Add(new(column, why));

    public string? Text(string column, int longest = LongestText) => row.Text(column) is { } text ? Sound(column, text, longest) : null;

    public string Required(string column, int longest)
    {
        if (row.Text(column) is { } text)
            return Sound(column, text, longest) ?? "";
        Refuse(column, ImportMessages.Required(column));
        return "";
    }

    public IEnumerable<string> List(string column, int longest = LongestText)
    {
        foreach (var item in row.List(column))
        {
            if (Sound(column, item, longest) is { } sound)
                yield return sound;
        }
    }

    public decimal? Decimal(string column, decimal least, decimal most)
    {
        if (row.Text(column) is not { } text)
            return null;
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            Refuse(column, ImportMessages.NotANumber(text));
            return null;
        }

        if (number >= least && number <= most)
            return number;
        Refuse(column, ImportMessages.OutOfRange(text, least, most));
        return null;
    }

    public int? Whole(string column, int least, int most)
    {
        if (Decimal(column, least, most) is not { } number)
            return null;
        if (decimal.IsInteger(number))
            return (int)number;
        Refuse(column, ImportMessages.NotANumber(row.Text(column)!));
        return null;
    }

    public bool? YesOrNo(string column)
    {
        switch (row.Text(column)?.ToLowerInvariant())
        {
            case null: return null;
            case "true" or "yes": return true;
            case "false" or "no": return false;
            case var other:
                Refuse(column, ImportMessages.NotOneOf(other, "true, false"));
                return null;
        }
    }

    public TEnum? OneOf<TEnum>(string column)
        where TEnum : struct, Enum
    {
        if (row.Text(column) is not { } text)
            return null;
        if (EnumNames<TEnum>.ByName.TryGetValue(text, out var value))
            return value;
        Refuse(column, ImportMessages.NotOneOf(text, EnumNames<TEnum>.All));
        return null;
    }

    public Uri? Link(string column)
    {
        if (Text(column) is not { } text)
            return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var link) && (link.Scheme == Uri.UriSchemeHttps || link.Scheme == Uri.UriSchemeHttp))
            return link;
        Refuse(column, ImportMessages.NotALink(text));
        return null;
    }

    private string? Sound(string column, string text, int longest)
    {
        if (text.Length > longest)
            Refuse(column, ImportMessages.TooLong(text.Length, longest));
        else if (text.AsSpan().ContainsAnyInRange('\0', '\u0008'))
            Refuse(column, ImportMessages.ControlCharacter);
        else
            return text;
        return null;
    }
}
