using MicroCred.Drafting.Language;

namespace MicroCred.Drafting.Sources;

/// <summary>
/// The terms that a source keeps coming back to: runs of one to three words between function words, that occur at least twice,
/// by occurrences × words. No dictionary: it works alike in every language that has a list of function words.
/// </summary>
internal static class KeyTerms
{
    private const int MostWords = 3;
    private const int FewestLetters = 4;

    /// <summary>In lower case, best first, at most <paramref name="most"/>.</summary>
    public static ImmutableArray<string> Of(IEnumerable<string> sentences, LanguageProfile profile, int most = 60)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var sentence in sentences)
        {
            foreach (var run in Runs(sentence, profile))
            {
                for (var length = 1; length <= MostWords; length++)
                {
                    for (var start = 0; start + length <= run.Count; start++)
                    {
                        var term = string.Join(' ', run.Skip(start).Take(length));
                        counts[term] = counts.GetValueOrDefault(term) + 1;
                    }
                }
            }
        }

        var frequent = counts.Where(entry => entry.Value > 1 && entry.Key.Length >= FewestLetters).ToList();
        // A part of longer terms that hardly stands without them ("critical" in "critical limit" and "critical control point") is no term of its own.
        return
        [
            .. frequent
                .Where(entry => frequent.Where(other => IsLonger(other.Key, entry.Key)).Sum(other => other.Value) < entry.Value)
                .OrderByDescending(entry => entry.Value * (1 + entry.Key.Count(letter => letter == ' ')))
                .ThenBy(entry => entry.Key, StringComparer.Ordinal)
                .Take(most)
                .Select(entry => entry.Key),
        ];
    }

    private static bool IsLonger(string longer, string term) =>
        longer.Count(letter => letter == ' ') == term.Count(letter => letter == ' ') + 1
        && $" {longer} ".Contains($" {term} ", StringComparison.Ordinal);

    private static IEnumerable<List<string>> Runs(string sentence, LanguageProfile profile)
    {
        var run = new List<string>();
        var after = 0;
        foreach (var word in SplitWords.Of(sentence))
        {
            var at = sentence.IndexOf(word, after, StringComparison.Ordinal);
            var broken = sentence.AsSpan(after, at - after).IndexOfAny(",;:()/\"“”") >= 0;
            after = at + word.Length;
            var lower = word.ToLowerInvariant();
            var isTerm = profile.IsTermWord(lower);
            if (broken || !isTerm)
            {
                if (run.Count > 0)
                    yield return run;
                run = [];
            }

            if (isTerm)
                run.Add(lower);
        }

        if (run.Count > 0)
            yield return run;
    }
}
