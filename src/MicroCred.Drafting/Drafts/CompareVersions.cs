namespace MicroCred.Drafting.Drafts;

public enum LineChange { Same, Removed, Added }

/// <param name="Text">A line of the section's Markdown.</param>
public sealed record ComparedLine(LineChange Change, string Text);

/// <summary>Two versions of a section line by line: the longest common run of lines stays, the rest was removed or added.</summary>
public static class CompareVersions
{
    private const int MostLines = 2000;

    /// <param name="earlier">Markdown, like <paramref name="later"/>.</param>
    public static ImmutableArray<ComparedLine> Of(string earlier, string later)
    {
        var (before, after) = (Lines(earlier), Lines(later));
        // Beyond this the table of common lengths would be large, and nobody reads such a comparison: all out, all in.
        if (before.Length > MostLines || after.Length > MostLines)
            return [.. before.Select(line => new ComparedLine(LineChange.Removed, line)), .. after.Select(line => new ComparedLine(LineChange.Added, line))];

        var common = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
                common[i, j] = before[i] == after[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        var lines = ImmutableArray.CreateBuilder<ComparedLine>();
        var (x, y) = (0, 0);
        while (x < before.Length || y < after.Length)
        {
            if (x < before.Length && y < after.Length && before[x] == after[y])
            {
                lines.Add(new(LineChange.Same, before[x++]));
                y++;
            }
            else if (y == after.Length || (x < before.Length && common[x + 1, y] >= common[x, y + 1]))
            {
                lines.Add(new(LineChange.Removed, before[x++]));
            }
            else
            {
                lines.Add(new(LineChange.Added, after[y++]));
            }
        }

        return lines.ToImmutable();
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}
