using System.Text;

namespace MicroCred.Portal.Tests.Downloads;

/// <summary>Reads RFC 4180 as a spreadsheet would: quoted cells may hold commas, line ends and doubled quotes.</summary>
internal static class CsvLines
{
    public static List<List<string>> Read(string text)
    {
        var lines = new List<List<string>> { new() };
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' when isQuoted && i + 1 < text.Length && text[i + 1] == '"':
                    cell.Append('"');
                    i++;
                    break;
                case '"':
                    isQuoted = !isQuoted;
                    break;
                case ',' when !isQuoted:
                    Close();
                    break;
                case '\r' when !isQuoted && i + 1 < text.Length && text[i + 1] == '\n':
                    Close();
                    lines.Add([]);
                    i++;
                    break;
                default:
                    cell.Append(text[i]);
                    break;
            }
        }

        Assert.Empty(lines[^1]);
        lines.RemoveAt(lines.Count - 1);
        return lines;

        void Close()
        {
            lines[^1].Add(cell.ToString());
            cell.Clear();
        }
    }
}
