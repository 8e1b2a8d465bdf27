using System.Collections.Concurrent;
using MicroCred.Frameworks.Taxonomy;
using MicroCred.Recognition.Catalogue;
using MicroCred.Recognition.Vocabulary;

namespace MicroCred.Recognition.Comparison;

/// <summary>
/// Matches outcomes by their words, across languages:
/// (a) an outcome is read as its leading verb, with a taxonomy level as stated or else from the language's verb bank, and its terms:
///     concepts of the glossary, the same in every language, and the stems of the other words;
/// (b) two outcomes are as similar as the terms they share (twice the shared over both counts) and, where both levels are known and of
///     one domain, as those are near to one another; terms weigh <see cref="TermWeight"/> of ten, levels the rest;
/// (c) a stem counts as shared only where no false friend of the two languages stands behind it;
/// (d) from the most similar pair down, each outcome is matched at most once with each other credential;
/// (e) by words nothing is matched below <see cref="Threshold"/> or without a shared term;
/// (f) where a model is set up, outcomes that words leave without a match are matched by its similarity, never below its threshold and never
///     where a false friend stands in both. So a model adds matches and takes none away.
/// </summary>
public sealed class OutcomeMatcher(DomainVocabulary vocabulary, VerbBanks verbs)
{
    /// <summary>Below this similarity no match is claimed.</summary>
    public const decimal Threshold = 0.4m;

    private const int TermWeight = 7;

    private const int MostKept = 10_000;

    private readonly ConcurrentDictionary<(string Text, string? Language), OutcomeReading> readings = new();

    /// <summary>The matches of two credentials: those by words, then those by the model, each best first.</summary>
    /// <param name="model">Absent where none is set up.</param>
    public ImmutableArray<OutcomeMatch> Match(MicroCredential credential, MicroCredential other, ITextSimilarity? model = null)
    {
        var (left, right) = (credential.Stated.LearningOutcomes, other.Stated.LearningOutcomes);
        var byWords = Best(left, right, (one, another) => Weigh(credential.Id, one, other.Id, another));
        return model is not { HasAnswered: true } ? byWords :
        [
            .. byWords,
            .. Best(
                left.Where(outcome => byWords.All(match => match.Outcome != outcome.Position)),
                right.Where(outcome => byWords.All(match => match.OtherOutcome != outcome.Position)),
                (one, another) => Ask(model, credential.Id, one, other.Id, another)),
        ];
    }

    /// <summary>How an outcome was read: what is concluded from it rests on this.</summary>
    public OutcomeReading Read(LearningOutcome outcome)
    {
        var reading = readings.GetOrAdd((outcome.Text.Text, outcome.Text.Language), Read);
        if (readings.Count > MostKept)
            readings.Clear();
        return outcome.TaxonomyLevel is { } level
            ? reading with { Verb = new(outcome.Verb ?? reading.Verb?.Verb ?? "", outcome.Domain ?? TaxonomyDomain.Cognitive, level, IsStated: true) }
            : reading;
    }

    /// <summary>From the most similar pair down, each outcome once.</summary>
    private static ImmutableArray<OutcomeMatch> Best(
        IEnumerable<LearningOutcome> left, IEnumerable<LearningOutcome> right, Func<LearningOutcome, LearningOutcome, OutcomeMatch?> weigh)
    {
        var candidates = from one in left
                         from other in right
                         let match = weigh(one, other)
                         where match is not null
                         orderby match.Similarity descending, match.Outcome, match.OtherOutcome
                         select match;
        var (taken, takenOther) = (new HashSet<int>(), new HashSet<int>());
        return [.. candidates.Where(match => !taken.Contains(match.Outcome) && !takenOther.Contains(match.OtherOutcome) && taken.Add(match.Outcome) && takenOther.Add(match.OtherOutcome))];
    }

    private OutcomeReading Read((string Text, string? Language) outcome)
    {
        var terms = vocabulary.Find(outcome.Language)?.TermsOf(outcome.Text) ?? Plain(outcome.Text);
        var use = outcome.Language is null ? null : verbs.Find(outcome.Language)?.Read(outcome.Text).Leading;
        if (use is null)
            return new(null, terms, outcome.Language);
        var spoken = FoldedWords.Of(use.Words).ToHashSet();
        ImmutableArray<Term> rest = [.. terms.Where(term => !spoken.Contains(term.Word))];
        return new(use.IsVague ? null : new(use.Words, use.Verbs[0].Domain, use.Verbs[0].Level, IsStated: false), rest, outcome.Language);
    }

    /// <summary>In a language that is not known, words are only what they are.</summary>
    private static ImmutableArray<Term> Plain(string text) =>
        [.. FoldedWords.Of(text).Where(word => word.Length >= 3).Distinct().Select(word => new Term(word, word, false))];

    private OutcomeMatch? Weigh(MicroCredentialId credential, LearningOutcome left, MicroCredentialId other, LearningOutcome right)
    {
        var (mine, theirs) = (Read(left), Read(right));
        var shared = Shared(mine, theirs);
        if (shared.Count == 0)
            return null;
        var terms = new Fraction(2 * shared.Count, mine.Terms.Length + theirs.Terms.Length);
        var similarity = (terms * TermWeight + Nearness(mine.Verb, theirs.Verb) * (10 - TermWeight)) / 10;
        return similarity.ToDecimal(3) is var rounded && rounded >= Threshold
            ? new(credential, left.Position, other, right.Position, rounded, [.. shared.Select(term => term.Word)])
            : null;
    }

    private OutcomeMatch? Ask(ITextSimilarity model, MicroCredentialId credential, LearningOutcome left, MicroCredentialId other, LearningOutcome right)
    {
        if (model.Between(left.Text.Text, right.Text.Text) is not { } similarity || decimal.Round(similarity, 3) is var rounded && rounded < model.Threshold)
            return null;
        var (mine, theirs) = (Read(left), Read(right));
        return mine.Terms.Any(term => theirs.Terms.Any(their => AreFalseFriends(term, mine.Language, their, theirs.Language)))
            ? null
            : new(credential, left.Position, other, right.Position, Math.Min(rounded, 1), [.. Shared(mine, theirs).Select(term => term.Word)], model.Model);
    }

    private List<Term> Shared(OutcomeReading mine, OutcomeReading theirs) =>
        [.. mine.Terms.Where(term => theirs.Terms.Any(their => AreOne(term, mine.Language, their, theirs.Language)))];

    private bool AreOne(Term left, string? language, Term right, string? other) =>
        left.Key == right.Key && left.IsConcept == right.IsConcept && !AreFalseFriends(left, language, right, other);

    private bool AreFalseFriends(Term left, string? language, Term right, string? other) =>
        left.Key == right.Key && !left.IsConcept && !right.IsConcept && (vocabulary.IsFalseFriend(left.Word, language, other) || vocabulary.IsFalseFriend(right.Word, language, other));

    private static Fraction Nearness(VerbReading? left, VerbReading? right) =>
        left is not null && right is not null && left.Domain == right.Domain
            ? new(left.Domain.HighestLevel() - Math.Abs(left.Level - right.Level), left.Domain.HighestLevel())
            : Fraction.Zero;
}

/// <summary>An outcome as it was read.</summary>
/// <param name="Verb">Absent where the verb is vague, or not in the language's verb bank.</param>
public sealed record OutcomeReading(VerbReading? Verb, ImmutableArray<Term> Terms, string? Language);

/// <param name="IsStated">By the provider; else placed here by the verb bank, which is never shown as stated.</param>
public sealed record VerbReading(string Verb, TaxonomyDomain Domain, int Level, bool IsStated);
