using System.Collections.Frozen;

namespace MicroCred.Recognition.Vocabulary;

/// <summary>The words of the subject in several languages (<c>vocabulary/</c>): read once at start, then immutable.</summary>
public sealed class DomainVocabulary
{
    private readonly FrozenDictionary<string, LanguageWords> languages;
    private readonly FrozenDictionary<string, FalseFriend> falseFriends;

    internal DomainVocabulary(IEnumerable<LanguageWords> languages, IEnumerable<FalseFriend> falseFriends)
    {
        this.languages = languages.ToFrozenDictionary(language => language.Language, StringComparer.OrdinalIgnoreCase);
        this.falseFriends = falseFriends.ToFrozenDictionary(friend => friend.Word, StringComparer.Ordinal);
    }

    /// <summary>What a reader who looks for these words should know: words that mean something else in another language.</summary>
    public ImmutableArray<FalseFriend> FalseFriendsIn(string? text) =>
        text is null ? [] : [.. FoldedWords.Of(text).Distinct().Select(falseFriends.GetValueOrDefault).OfType<FalseFriend>()];

    /// <summary>The word means different things in the two languages.</summary>
    public bool IsFalseFriend(string word, string? language, string? other) =>
        language is not null && other is not null && language != other
        && falseFriends.TryGetValue(word, out var friend) && friend.Meanings.ContainsKey(language) && friend.Meanings.ContainsKey(other);

    /// <summary>The words of the language or of its parent (<c>ms-MY</c> → <c>ms</c>); null where there are none.</summary>
    public LanguageWords? Find(string? language)
    {
        if (language is null)
            return null;
        var dash = language.IndexOf('-', StringComparison.Ordinal);
        return languages.GetValueOrDefault(language) ?? (dash > 0 ? languages.GetValueOrDefault(language[..dash]) : null);
    }
}

/// <summary>A word that looks the same in several languages and means different things.</summary>
/// <param name="Meanings">BCP 47 tag of the language in which it means so, to the meaning in the reader's words.</param>
public sealed record FalseFriend(string Word, ImmutableSortedDictionary<string, LocalizedText> Meanings);
