using System.Globalization;

namespace MicroCred.Drafting.SectionTexts;

/// <summary>The lines of an edited section, read one after the other.</summary>
internal sealed class TextLines(string markdown)
{
    private readonly string[] lines = markdown.ReplaceLineEndings("\n").Split('\n');
    private int next;

    /// <summary>From 1; of the line read last.</summary>
    public int Number => next;

    public string? Peek() => next < lines.Length ? lines[next] : null;

    public string Read() => lines[next++];

    public bool SkipBlank()
    {
        while (next < lines.Length && string.IsNullOrWhiteSpace(lines[next]))
            next++;
        return next < lines.Length;
    }

    /// <summary>The rows of the table that stands here, without its head; each must have <paramref name="columns"/> cells or more.</summary>
    public List<(int Line, string[] Cells)> Table(int columns)
    {
        SkipBlank();
        var rows = new List<(int, string[])>();
        while (Peek()?.TrimStart().StartsWith('|') == true)
        {
            var cells = TableText.Cells(Read());
            if (cells.Length < columns)
                throw new UnreadableTextException(DraftingRefusals.TextColumns(Number, columns, cells.Length));
            rows.Add((Number, cells));
        }

        return rows.Count > 2 && TableText.IsRule(rows[1].Item2)
            ? rows[2..]
            : rows.Count == 2 && TableText.IsRule(rows[1].Item2) ? [] : throw new UnreadableTextException(DraftingRefusals.TextTable(Number + 1, columns));
    }

    public static int Integer(string text, int line) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new UnreadableTextException(DraftingRefusals.TextNumber(line, text));

    /// <summary>A whole number, a decimal with point or comma, or a fraction; blank is zero.</summary>
    public static Fraction Fraction(string text, int line) =>
        text.Length == 0 ? Frameworks.Quantities.Fraction.Zero
        : Frameworks.Quantities.Fraction.TryParse(text.Replace(',', '.'), out var fraction) ? fraction
        : throw new UnreadableTextException(DraftingRefusals.TextNumber(line, text));

    public static ImmutableArray<int> Integers(string text, int line) =>
        [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(number => Integer(number, line))];
}

/// <summary>Leaves the reading of an edited section at once; caught where the reading began, and turned into a refusal.</summary>
internal sealed class UnreadableTextException(Message reason) : Exception(reason.Key)
{
    public Message Reason => reason;
}
