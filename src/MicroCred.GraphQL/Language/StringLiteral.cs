using System.Globalization;
using System.Text;

namespace MicroCred.GraphQL.Language;

/// <summary>Quoted strings and their escapes, read and written. Specification section 2.9.4.</summary>
internal static class StringLiteral
{
    /// <summary>
    /// Bytes of the escape sequence that <paramref name="text"/> starts with; negative, and as many bytes as an error should show, if it is none.
    /// </summary>
    public static int EscapeLength(ReadOnlySpan<byte> text)
    {
        if (text.Length < 2 || text[1] != 'u')
            return text.Length >= 2 && SimpleEscape(text[1]) is not '\0' ? 2 : -Math.Min(2, text.Length);
        return TryUnicodeEscape(text, out _, out var length) ? length : -length;
    }

    /// <param name="content">What stands between the quotes; its escapes have been checked.</param>
    public static string Decode(ReadOnlySpan<byte> content)
    {
        if (!content.Contains((byte)'\\'))
            return Encoding.UTF8.GetString(content);
        var text = new StringBuilder(content.Length);
        while (content.IndexOf((byte)'\\') is var plain and >= 0)
        {
            text.Append(Encoding.UTF8.GetString(content[..plain]));
            content = content[plain..];
            if (content[1] == 'u')
            {
                TryUnicodeEscape(content, out var rune, out var length);
                text.Append(rune.ToString());
                content = content[length..];
            }
            else
            {
                text.Append(SimpleEscape(content[1]));
                content = content[2..];
            }
        }

        text.Append(Encoding.UTF8.GetString(content));
        return text.ToString();
    }

    /// <summary>Writes a quoted string: quotes, backslashes and control characters escaped, all else as it is.</summary>
    public static void Write(StringBuilder to, string value)
    {
        to.Append('"');
        foreach (var character in value)
        {
            switch (character)
            {
                case '"': to.Append("\\\""); break;
                case '\\': to.Append("\\\\"); break;
                case '\b': to.Append("\\b"); break;
                case '\f': to.Append("\\f"); break;
                case '\n': to.Append("\\n"); break;
                case '\r': to.Append("\\r"); break;
                case '\t': to.Append("\\t"); break;
                case < ' ' or (>= '\u007F' and <= '\u009F'): to.Append("\\u").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture)); break;
                default: to.Append(character); break;
            }
        }

        to.Append('"');
    }

    private static char SimpleEscape(byte letter) => letter switch
    {
        (byte)'"' => '"',
        (byte)'\\' => '\\',
        (byte)'/' => '/',
        (byte)'b' => '\b',
        (byte)'f' => '\f',
        (byte)'n' => '\n',
        (byte)'r' => '\r',
        (byte)'t' => '\t',
        _ => '\0',
    };

    /// <summary>One of \uXXXX, a surrogate pair of these, or \u{X…}. Section 2.9.4, "EscapedUnicode".</summary>
    private static bool TryUnicodeEscape(ReadOnlySpan<byte> text, out Rune rune, out int length)
    {
        if (text.Length > 2 && text[2] == '{')
            return TryBraced(text, out rune, out length);
        rune = default;
        length = Math.Min(6, text.Length);
        var unit = Hex(text, 2);
        if (unit < 0)
            return false;
        if (Rune.TryCreate((char)unit, out rune))
            return true;
        if (text.Length < 12 || text[6] != '\\' || text[7] != 'u' || Hex(text, 8) is not (>= 0 and var second) || !Rune.TryCreate((char)unit, (char)second, out rune))
            return false;
        length = 12;
        return true;
    }

    private static bool TryBraced(ReadOnlySpan<byte> text, out Rune rune, out int length)
    {
        rune = default;
        var value = 0;
        for (length = 3; length < text.Length && text[length] != '}';)
        {
            var digit = Digit(text[length++]);
            if (digit < 0)
                return false;
            value = Math.Min((value << 4) | digit, 0x110000);
        }

        if (length == text.Length)
            return false;
        return length++ > 3 && Rune.TryCreate(value, out rune);
    }

    private static int Hex(ReadOnlySpan<byte> text, int start)
    {
        if (text.Length < start + 4)
            return -1;
        var value = 0;
        for (var i = start; i < start + 4; i++)
        {
            var digit = Digit(text[i]);
            if (digit < 0)
                return -1;
            value = (value << 4) | digit;
        }

        return value;
    }

    private static int Digit(byte character) => character switch
    {
        >= (byte)'0' and <= (byte)'9' => character - '0',
        >= (byte)'a' and <= (byte)'f' => character - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => character - 'A' + 10,
        _ => -1,
    };
}
