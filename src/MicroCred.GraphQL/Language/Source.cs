using System.Text;

namespace MicroCred.GraphQL.Language;

/// <summary>The UTF-8 text of a document. Its bytes must not change afterwards: nodes point into them.</summary>
/// <param name="Name">Shown in start-up messages about SDL files; requests have none of their own.</param>
public sealed record Source(ReadOnlyMemory<byte> Body, string Name = "GraphQL request")
{
    public Source(string body, string name = "GraphQL request")
        : this(Encoding.UTF8.GetBytes(body), name)
    {
    }

    /// <summary>
    /// Line and column of a byte offset. Counted on demand, because errors are rare: a line ends with LF, CR LF or CR
    /// (section 2.1.3), a column is a UTF-16 code unit, which is what editors count.
    /// </summary>
    public SourceLocation LocationOf(int offset)
    {
        var before = Body.Span[..Math.Clamp(offset, 0, Body.Length)];
        int line = 1, lineStart = 0;
        while (before[lineStart..].IndexOfAny((byte)'\n', (byte)'\r') is var end and >= 0)
        {
            var isPair = before[lineStart + end] == '\r' && lineStart + end + 1 < Body.Length && Body.Span[lineStart + end + 1] == '\n';
            if (isPair && lineStart + end + 2 > before.Length)
                break;
            lineStart += end + (isPair ? 2 : 1);
            line++;
        }

        return new(line, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1);
    }
}
