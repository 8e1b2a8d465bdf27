using System.Globalization;

namespace MicroCred.Frameworks.Packs.Nodes;

/// <summary>
/// A value in a pack, which knows where it stands. Each reading method answers the value, or reports what is wrong and answers nothing:
/// a reader goes on after a problem, so that all problems of a pack are found in one run.
/// </summary>
public abstract class PackNode
{
    private protected PackNode(PackFile file, int line, int column) => (File, Line, Column) = (file, line, column);

    public PackFile File { get; }

    public int Line { get; }

    public int Column { get; }

    internal abstract string Kind { get; }

    /// <summary>Reports a problem at this place.</summary>
    public void Refuse(string problem) => File.Refuse(problem, Line, Column);

    public PackMap? Map() => As<PackMap>(PackProblems.Expected.Map);

    public PackList? List() => As<PackList>(PackProblems.Expected.List);

    public string? Text() => As<PackScalar>(PackProblems.Expected.Text)?.Value;

    public int? Integer(int min, int max) =>
        Parse(PackProblems.Expected.Integer(min, max), text =>
            int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max
                ? number
                : (int?)null);

    /// <summary>A number above zero, exact.</summary>
    public decimal? PositiveDecimal() =>
        Parse(PackProblems.Expected.PositiveNumber, text =>
            decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number > 0
                ? number
                : (decimal?)null);

    /// <summary>A number or fraction above zero: <c>"40"</c>, <c>"136/3"</c>.</summary>
    public Fraction? PositiveFraction() =>
        Parse(PackProblems.Expected.PositiveFraction, text =>
            Fraction.TryParse(text, out var fraction) && fraction.Sign > 0 ? fraction : (Fraction?)null);

    public DateOnly? Date() =>
        Parse(PackProblems.Expected.Date, text =>
            DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : (DateOnly?)null);

    public bool? Flag() =>
        Parse(PackProblems.Expected.Flag, text => text switch { "true" => true, "false" => false, _ => (bool?)null });

    /// <summary>A web address with its scheme.</summary>
    public Uri? Url() =>
        As<PackScalar>(PackProblems.Expected.Url) is not { } scalar ? null
        : Uri.TryCreate(scalar.Value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url
        : scalar.Refused<Uri>(PackProblems.Expected.Url);

    /// <summary>One of an enumeration's members, written in capitals: <c>PRIMARY_SOURCE</c>.</summary>
    public T? Word<T>() where T : struct, Enum =>
        Parse(PackProblems.Expected.OneOf(PackWords<T>.Words), text => PackWords<T>.Find(text));

    private T? Parse<T>(string expected, Func<string, T?> parse) where T : struct
    {
        if (As<PackScalar>(expected) is not { } scalar)
            return null;
        if (parse(scalar.Value) is { } value)
            return value;
        scalar.Refuse(PackProblems.NotAs(scalar, expected));
        return null;
    }

    private T? As<T>(string expected) where T : PackNode
    {
        if (this is T node)
            return node;
        Refuse(PackProblems.NotAs(this, expected));
        return null;
    }

    private T? Refused<T>(string expected) where T : class
    {
        Refuse(PackProblems.NotAs(this, expected));
        return null;
    }
}

/// <summary>A plain value. All scalars are text until a reader asks for more: <c>NO</c> is never taken for "false".</summary>
public sealed class PackScalar : PackNode
{
    internal PackScalar(PackFile file, int line, int column, string value) : base(file, line, column) => Value = value;

    public string Value { get; }

    internal override string Kind => $"\"{(Value.Length > 60 ? Value[..60] + "…" : Value)}\"";
}

/// <summary>A list of values, in the order of the file.</summary>
public sealed class PackList : PackNode
{
    internal PackList(PackFile file, int line, int column, IReadOnlyList<PackNode> items) : base(file, line, column) => Items = items;

    public IReadOnlyList<PackNode> Items { get; }

    internal override string Kind => "a list";

    /// <summary>The items that are maps; any other is reported.</summary>
    public IEnumerable<PackMap> Maps() => Items.Select(item => item.Map()).OfType<PackMap>();

    public IEnumerable<string> Texts() => Items.Select(item => item.Text()).OfType<string>();
}
