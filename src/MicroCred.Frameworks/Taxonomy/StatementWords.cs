using System.Collections.Immutable;

namespace MicroCred.Frameworks.Taxonomy;

/// <param name="Text">Lower case.</param>
/// <param name="FollowsSeparator">A comma, slash, semicolon or ampersand stands before it.</param>
internal readonly record struct StatementWord(string Text, bool FollowsSeparator);

/// <summary>A statement as words: letters and digits, with hyphens and apostrophes kept inside a word (<c>isa-isahin</c>).</summary>
internal static class StatementWords
{
    public static ImmutableArray<StatementWord> Split(string statement)
    {
        var words = ImmutableArray.CreateBuilder<StatementWord>();
        var (start, separated) = (-1, false);
        for (var i = 0; i <= statement.Length; i++)
        {
            var inside = i < statement.Length && (char.IsLetterOrDigit(statement[i]) || (start >= 0 && IsInner(statement, i)));
            if (inside)
            {
                start = start < 0 ? i : start;
                continue;
            }

            if (start >= 0)
            {
                var text = statement[start..i].ToLowerInvariant();
                if (words.Count > 0 || !text.All(char.IsDigit))
                    words.Add(new(text, separated && words.Count > 0));
                (start, separated) = (-1, false);
            }

            separated |= i < statement.Length && statement[i] is ',' or '/' or ';' or '&';
        }

        return words.ToImmutable();
    }

    public static string Join(ImmutableArray<StatementWord> words, int at, int count) =>
        string.Join(' ', words.AsSpan(at, count).ToArray().Select(word => word.Text));

    private static bool IsInner(string statement, int i) =>
        statement[i] is '-' or '\'' or '’' && i + 1 < statement.Length && char.IsLetterOrDigit(statement[i + 1]);
}
