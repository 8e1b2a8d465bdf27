namespace MicroCred.GraphQL.Validation;

/// <summary>"Did you mean …?": names that a mistyped one may stand for.</summary>
internal static class Suggestions
{
    private const int Most = 5;

    /// <summary>A longer name is no typing error, and comparing it costs.</summary>
    private const int LongestName = 64;

    /// <summary>A sentence with a leading space; empty when nothing is close enough.</summary>
    public static string For(string name, IEnumerable<string> known) => Sentence("", Nearest(name, known));

    public static string Sentence(string lead, IReadOnlyList<string> names)
    {
        if (names.Count == 0)
            return "";
        var quoted = names.Take(Most).Select(name => $"\"{name}\"").ToList();
        var list = quoted.Count switch
        {
            1 => quoted[0],
            2 => $"{quoted[0]} or {quoted[1]}",
            _ => $"{string.Join(", ", quoted.Take(quoted.Count - 1))}, or {quoted[^1]}",
        };
        return $" Did you mean {lead}{list}?";
    }

    public static List<string> Nearest(string name, IEnumerable<string> known)
    {
        if (name.Length > LongestName)
            return [];
        var allowed = (int)(name.Length * 0.4) + 1;
        return [.. known
            .Where(candidate => Math.Abs(candidate.Length - name.Length) <= allowed)
            .Select(candidate => (candidate, distance: Distance(name, candidate)))
            .Where(found => found.distance <= allowed)
            .OrderBy(found => found.distance).ThenBy(found => found.candidate, StringComparer.Ordinal)
            .Select(found => found.candidate)];
    }

    /// <summary>Insertions, deletions, replacements and swaps of neighbours; a difference in case alone counts as one.</summary>
    private static int Distance(string a, string b)
    {
        if (a == b)
            return 0;
        (a, b) = (a.ToUpperInvariant(), b.ToUpperInvariant());
        if (a == b)
            return 1;
        var (beforeLast, last, current) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(Math.Min(last[j] + 1, current[j - 1] + 1), replaced);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[b.Length];
    }
}
