using System.Globalization;
using System.Text;

namespace MicroCred.Portal.Downloads;

/// <summary>
/// RFC 4180: commas, CRLF, quotes doubled. UTF-8 with a byte order mark, for without it spreadsheets read names in other scripts as
/// gibberish. A text that a spreadsheet would run as a formula gets an apostrophe before it.
/// </summary>
internal sealed class CsvTable
{
    private readonly StringBuilder text = new();

    public CsvTable(params ReadOnlySpan<string> columns) => Add([.. columns]);

    public void Add(params ReadOnlySpan<object?> cells) => text.Append(Line(cells));

    /// <summary>One row with its end, for a table that is too long to be held.</summary>
    public static string Line(params ReadOnlySpan<object?> cells)
    {
        var line = new StringBuilder();
        for (var i = 0; i < cells.Length; i++)
            line.Append(i == 0 ? "" : ",").Append(Quote(Neutral(cells[i])));
        return line.Append("\r\n").ToString();
    }

    public byte[] ToBytes() => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];

    /// <summary>Numbers and dates pass as they are; only text can carry a formula.</summary>
    private static string Neutral(object? cell) => cell switch
    {
        null => "",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        string words when words.TrimStart(' ') is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] => "'" + words,
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture)!,
    };

    private static string Quote(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
