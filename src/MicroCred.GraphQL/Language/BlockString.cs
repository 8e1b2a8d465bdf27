using System.Text;

namespace MicroCred.GraphQL.Language;

/// <summary>Block strings, read and written. Specification section 2.9.4, "BlockStringValue".</summary>
internal static class BlockString
{
    /// <param name="content">What stands between the triple quotes.</param>
    public static string Decode(ReadOnlySpan<byte> content)
    {
        var lines = Encoding.UTF8.GetString(content).Replace("\\\"\"\"", "\"\"\"", StringComparison.Ordinal)
            .Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        var (indent, first, last) = (int.MaxValue, -1, -1);
        for (var i = 0; i < lines.Length; i++)
        {
            var own = Indent(lines[i]);
            if (own == lines[i].Length)
                continue;
            first = first < 0 ? i : first;
            last = i;
            if (i > 0)
                indent = Math.Min(indent, own);
        }

        if (first < 0)
            return "";
        var text = new StringBuilder(content.Length);
        for (var i = first; i <= last; i++)
        {
            if (i > first)
                text.Append('\n');
            text.Append(i == 0 ? lines[i] : lines[i].AsSpan(Math.Min(indent, lines[i].Length)));
        }

        return text.ToString();
    }

    /// <summary>
    /// Writes a block string whose lines start at <paramref name="indent"/> spaces. A value that no block string can have (blank
    /// first or last line, a common indent, control characters) is written as a quoted string: the value comes before the look.
    /// </summary>
    public static void Write(StringBuilder to, string value, int indent)
    {
        if (!IsPrintable(value))
        {
            StringLiteral.Write(to, value);
            return;
        }

        var lines = value.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal).Split('\n');
        to.Append("\"\"\"");
        if (lines.Length == 1)
        {
            to.Append(lines[0]);
            if (value.EndsWith('"') || value.EndsWith('\\'))
                to.Append('\n').Append(' ', indent);
        }
        else
        {
            foreach (var line in lines)
            {
                to.Append('\n');
                if (line.Length > 0)
                    to.Append(' ', indent).Append(line);
            }

            to.Append('\n').Append(' ', indent);
        }

        to.Append("\"\"\"");
    }

    private static bool IsPrintable(string value)
    {
        if (value.Length == 0)
            return true;
        foreach (var character in value)
        {
            if (character < ' ' && character is not ('\n' or '\t'))
                return false;
        }

        var lines = value.Split('\n');
        if (IsBlank(lines[0]) || IsBlank(lines[^1]))
            return false;
        return lines.Length == 1 || lines.Any(line => !IsBlank(line) && Indent(line) == 0);
    }

    private static bool IsBlank(string line) => Indent(line) == line.Length;

    private static int Indent(string line)
    {
        var indent = line.AsSpan().IndexOfAnyExcept(' ', '\t');
        return indent < 0 ? line.Length : indent;
    }
}
