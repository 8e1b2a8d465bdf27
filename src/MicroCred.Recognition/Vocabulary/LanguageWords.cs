using System.Collections.Frozen;

namespace MicroCred.Recognition.Vocabulary;

/// <summary>What a language's words come down to: concepts of the glossary, and stems of the rest.</summary>
public sealed class LanguageWords
{
    private const int ShortestStem = 4;

    private readonly FrozenSet<string> ignored;
    private readonly ImmutableArray<string> prefixes;
    private readonly ImmutableArray<string> suffixes;
    private readonly FrozenDictionary<string, string> concepts;
    private readonly FrozenDictionary<string, string> conceptsByStem;
    private readonly int longestPhrase;

    internal LanguageWords(
        string language, IEnumerable<string> ignored, IEnumerable<string> prefixes, IEnumerable<string> suffixes, IEnumerable<(string Phrase, string Concept)> concepts)
    {
        Language = language;
        this.ignored = ignored.ToFrozenSet(StringComparer.Ordinal);
        this.prefixes = [.. prefixes.OrderByDescending(prefix => prefix.Length)];
        this.suffixes = [.. suffixes.OrderByDescending(suffix => suffix.Length)];
        this.concepts = concepts.ToFrozenDictionary(pair => string.Join(' ', FoldedWords.Of(pair.Phrase)), pair => pair.Concept, StringComparer.Ordinal);
        conceptsByStem = this.concepts.Where(pair => !pair.Key.Contains(' ')).DistinctBy(pair => Stem(pair.Key)).ToFrozenDictionary(pair => Stem(pair.Key), pair => pair.Value, StringComparer.Ordinal);
        longestPhrase = this.concepts.Keys.Max(phrase => phrase.Count(letter => letter == ' ') + 1);
    }

    public string Language { get; }

    /// <summary>The terms of a text in order, the longest phrase of the glossary first; each once.</summary>
    public ImmutableArray<Term> TermsOf(string text)
    {
        var words = FoldedWords.Of(text).ToArray();
        var terms = ImmutableArray.CreateBuilder<Term>();
        for (var at = 0; at < words.Length;)
        {
            var (term, length) = TermAt(words, at);
            if (term is { } found && !terms.Any(known => known.Key == found.Key))
                terms.Add(found);
            at += length;
        }

        return terms.ToImmutable();
    }

    private (Term? Term, int Length) TermAt(string[] words, int at)
    {
        for (var length = Math.Min(longestPhrase, words.Length - at); length > 0; length--)
        {
            var phrase = length == 1 ? words[at] : string.Join(' ', words, at, length);
            if (concepts.TryGetValue(phrase, out var concept))
                return (new(concept, phrase, true), length);
        }

        var word = words[at];
        if (ignored.Contains(word) || word.Length < 3)
            return (null, 1);
        var stem = Stem(word);
        return conceptsByStem.TryGetValue(stem, out var known) ? (new(known, word, true), 1) : (new(stem, word, false), 1);
    }

    /// <summary>At most one beginning and one ending, and never so much that little is left. Crude on purpose: it only has to treat both sides alike.</summary>
    private string Stem(string word)
    {
        foreach (var prefix in prefixes)
        {
            if (word.Length - prefix.Length >= ShortestStem && word.StartsWith(prefix, StringComparison.Ordinal))
            {
                word = word[prefix.Length..];
                break;
            }
        }

        foreach (var suffix in suffixes)
        {
            if (word.Length - suffix.Length >= ShortestStem && word.EndsWith(suffix, StringComparison.Ordinal))
                return word[..^suffix.Length];
        }

        return word;
    }
}

/// <summary>A word or phrase of a text and what it counts as.</summary>
/// <param name="Key">The concept's name, the same in every language; or the word's stem.</param>
/// <param name="Word">As the text has it, folded.</param>
public readonly record struct Term(string Key, string Word, bool IsConcept);
