using System.Text;

namespace MicroCred.Drafting.SectionTexts;

/// <summary>Markdown tables. A pipe in a cell is escaped; a line break in a cell is written as <c>&lt;br&gt;</c>.</summary>
internal static class TableText
{
    public static string Write(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        Append(text, head);
        Append(text, [.. head.Select(_ => "---")]);
        foreach (var row in rows)
            Append(text, [.. row.Select(Escape)]);
        return text.ToString();
    }

    public static string[] Cells(string line)
    {
        var (cells, cell) = (new List<string>(), new StringBuilder());
        var inside = line.Trim();
        for (var i = 1; i < inside.Length; i++)
        {
            if (inside[i] == '\\' && i + 1 < inside.Length && inside[i + 1] is '|' or '\\')
            {
                cell.Append(inside[++i]);
            }
            else if (inside[i] == '|')
            {
                cells.Add(Unescape(cell));
                cell.Clear();
            }
            else
            {
                cell.Append(inside[i]);
            }
        }

        if (cell.ToString().Trim().Length > 0)
            cells.Add(Unescape(cell));
        return [.. cells];
    }

    public static bool IsRule(string[] cells) => cells.Length > 0 && cells.All(cell => cell.Length > 0 && cell.All(letter => letter is '-' or ':'));

    /// <summary>Shown as a decimal where it is exact to two places, else as a fraction: nothing is lost.</summary>
    public static string Number(Fraction value) =>
        (100 % value.Denominator).IsZero
            ? value.ToDecimal(2).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)
            : value.ToString();

    private static void Append(StringBuilder text, IReadOnlyList<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static string Escape(string cell) =>
        cell.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings("<br>");

    private static string Unescape(StringBuilder cell) => cell.ToString().Trim().Replace("<br>", "\n", StringComparison.Ordinal);
}
