namespace MicroCred.Drafting.Language;

/// <summary>
/// Tells which of the known languages a text is in, by its function words; languages that share those (Malay and Indonesian) by the words and
/// endings that only one of them uses. Says nothing where the text is too short or too even to tell.
/// </summary>
internal sealed class DetectLanguage(ImmutableArray<LanguageProfile> profiles)
{
    private const int FewestWords = 6;

    private readonly ImmutableArray<(LanguageProfile Profile, HashSet<string> Words, HashSet<string> Marks)> known =
        [.. profiles.Select(profile => (profile, profile.Detection.Words.ToHashSet(), profile.Detection.Marks.ToHashSet()))];

    /// <summary>The tag of the language, or null where it cannot be told.</summary>
    public string? Of(string text)
    {
        var words = SplitWords.Lower(text);
        if (words.Count < FewestWords)
            return null;

        var scores = known.Select(language => (language.Profile.Language, Score: Score(words, language))).OrderByDescending(entry => entry.Score).ToList();
        var (best, second) = (scores[0], scores.Count > 1 ? scores[1].Score : 0);
        return best.Score >= Math.Max(2, words.Count * 0.08) && best.Score >= second * 1.15 + 0.5 ? best.Language : null;
    }

    /// <summary>Whether the text is clearly in another language than <paramref name="language"/>.</summary>
    public bool IsOther(string text, string language) => Of(text) is { } found && found != language;

    private static double Score(IReadOnlyList<string> words, (LanguageProfile Profile, HashSet<string> Words, HashSet<string> Marks) language)
    {
        var score = 0.0;
        foreach (var word in words)
        {
            if (language.Words.Contains(word))
                score += 1;
            if (language.Marks.Contains(word))
                score += 2;
            else if (language.Profile.Detection.Endings.Exists(ending => word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal)))
                score += 2;
        }

        return score;
    }
}
