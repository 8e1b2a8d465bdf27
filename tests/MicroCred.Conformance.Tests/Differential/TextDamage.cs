namespace MicroCred.Conformance.Tests.Differential;

/// <summary>Damages a text in one to three places: letters dropped, doubled, swapped, or foreign ones put in.</summary>
internal static class TextDamage
{
    private static readonly string[] Foreign =
    [
        "{", "}", "(", ")", "[", "]", ":", "!", "$", "@", "...", "..", "|", "&", "=", "\"", "\"\"\"", "#", ",", "-", "0", "01", "1.", ".5", "1e", "0x1", "'", "é", "😀", "\\",
        "\"\\u{1F600}\"", "\"\\uD83D\\uDE00\"", "\"\\uD83D\"", "\"\\q\"", "null", "true", "on", "fragment", "query", "\uFEFF", "\r", "\n", "\t", "\u0007", "\0", "type T { a: Int }",
        "\"words\"", "{}", "()", "[]", "@", "$x", "extend", "\"\"\"a \\\"\"\" b\"\"\"",
    ];

    public static string Of(string text, Random random)
    {
        for (var i = random.Next(1, 4); i > 0 && text.Length > 1; i--)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(random.Next(1, 6), text.Length - at);
            text = random.Next(4) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, text.Substring(at, length)),
                2 => text.Insert(at, Foreign[random.Next(Foreign.Length)]),
                _ => text.Remove(at, 1).Insert(random.Next(text.Length), text[at].ToString()),
            };
        }

        // Half of a surrogate pair has no form in UTF-8, so that it would not arrive as it was sent.
        return new string([.. text.EnumerateRunes().SelectMany(rune => rune.ToString())]);
    }
}
