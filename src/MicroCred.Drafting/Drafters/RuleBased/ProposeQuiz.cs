using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.Language;
using MicroCred.Drafting.Quiz;
using MicroCred.Drafting.Sources;

namespace MicroCred.Drafting.Drafters.RuleBased;

/// <summary>
/// Questions taken from the source: the term of a definition, or the key term missing from a sentence. The wrong answers are other terms of the same
/// source that do not stand in the sentence; where the source has too few of them, there is no question.
/// </summary>
internal sealed class ProposeQuiz
{
    private const int MostForUnit = 3;
    private const int Distractors = 3;
    private const int FewestDistractors = 2;
    private const int FewestLetters = 7;
    private const int MostLetters = 500;
    private const string Gap = "_____";

    private readonly CoursePlan plan;
    private readonly ImmutableArray<(string Term, string Meaning, string Sentence)> definitions;
    private readonly ImmutableArray<string> terms;
    private readonly ImmutableArray<string> clozeTerms;

    private ProposeQuiz(CoursePlan plan)
    {
        this.plan = plan;
        definitions = [.. plan.Source.Sentences.Select(Definition).OfType<(string, string, string)>().DistinctBy(found => found.Item1, StringComparer.OrdinalIgnoreCase)];
        terms = [.. definitions.Select(found => found.Term).Concat(KeyTerms.Of(plan.Source.Sentences, plan.Profile)).Distinct(StringComparer.OrdinalIgnoreCase)];
        // A short common word ("step") could stand in many sentences: a gap for it asks nothing.
        clozeTerms = [.. terms.Where(term => term.Length >= FewestLetters || definitions.Any(found => found.Term == term)).Take(40)];
    }

    public static QuizContent From(CoursePlan plan, CourseDesign design) => new ProposeQuiz(plan).Propose(design);

    private QuizContent Propose(CourseDesign design)
    {
        var items = ImmutableArray.CreateBuilder<QuizItem>();
        var used = new HashSet<string>();
        foreach (var unit in design.Structure!.Units)
        {
            var topic = ProposeUnits.TopicOf(plan, unit);
            var sentences = topic.Sentences.IsEmpty && plan.Topics.IsEmpty && unit == design.Structure.Units[0] ? [.. plan.Source.Sentences] : topic.Sentences;
            var drafts = definitions.Where(found => sentences.Contains(found.Sentence)).Select(found => FromDefinition(found, topic))
                .Concat(sentences.Select(sentence => Cloze(sentence, topic)));
            var taken = 0;
            foreach (var draft in drafts)
            {
                if (taken == MostForUnit)
                    break;
                if (draft is null || !used.Add(draft.SourceSentence!))
                    continue;
                items.Add(draft with { Number = items.Count + 1, Unit = unit.Number });
                taken++;
            }
        }

        return new(items.ToImmutable());
    }

    private QuizItem? FromDefinition((string Term, string Meaning, string Sentence) found, CourseTopic topic) =>
        Item(plan.Profile.Quiz.DefinitionStem.Replace("{meaning}", found.Meaning, StringComparison.Ordinal), found.Term, found.Sentence, topic);

    private QuizItem? Cloze(string sentence, CourseTopic topic)
    {
        if (SplitWords.Of(sentence).Count is < 8 or > 30 || sentence[^1] != '.')
            return null;
        var key = clozeTerms.FirstOrDefault(term => Occurrences(sentence, term) is [> 0]);
        if (key is null)
            return null;
        var at = Occurrences(sentence, key)[0];
        var gapped = string.Concat(sentence.AsSpan(0, at), Gap, sentence.AsSpan(at + key.Length));
        return Item(plan.Profile.Quiz.ClozeStem.Replace("{sentence}", gapped, StringComparison.Ordinal), key, sentence, topic);
    }

    private QuizItem? Item(string stem, string key, string sentence, CourseTopic topic)
    {
        var wrong = terms.Where(term => Occurrences(sentence, term).Count == 0 && !Overlap(term, key)).Take(12).ToList();
        var near = plan.Shuffle(wrong.Where(term => Words(term) == Words(key)), stem.Length).Concat(plan.Shuffle(wrong.Where(term => Words(term) != Words(key)), stem.Length));
        var distractors = new List<string>();
        foreach (var candidate in near)
        {
            if (distractors.Count < Distractors && !distractors.Exists(taken => Overlap(taken, candidate)))
                distractors.Add(candidate);
        }

        if (distractors.Count < FewestDistractors)
            return null;
        var quiz = plan.Profile.Quiz;
        var feedback = quiz.Right.Replace("{sentence}", sentence, StringComparison.Ordinal);
        var options = plan.Shuffle(distractors.Append(key), sentence.Length).Select(text => text == key
            ? new QuizOption(text, IsKey: true, feedback)
            : new QuizOption(text, IsKey: false, quiz.Wrong.Replace("{option}", text, StringComparison.Ordinal).Replace("{topic}", topic.Phrase, StringComparison.Ordinal)));
        return new(0, null, stem, [.. options], feedback, sentence);
    }

    private (string Term, string Meaning, string Sentence)? Definition(string sentence)
    {
        if (sentence.Length > MostLetters)
            return null;
        foreach (var pattern in plan.Profile.Definitions)
        {
            if (pattern.Match(sentence) is not { Success: true } match)
                continue;
            var words = SplitWords.Of(match.Groups["term"].Value);
            if (words.Count > 1 && plan.Profile.Quiz.Articles.Contains(words[0].ToLowerInvariant()))
                words = [.. words.Skip(1)];
            // "This is ...", "The aim of the course is ...": not the name of a thing.
            if (words.Count is 0 or > 4 || words.Where((word, place) => plan.Profile.IsStopWord(word.ToLowerInvariant()) && !IsLinker(words, place)).Any())
                continue;
            var term = string.Join(' ', words);
            return (char.IsUpper(term[0]) && !term.Skip(1).Any(char.IsUpper) ? char.ToLowerInvariant(term[0]) + term[1..] : term, match.Groups["meaning"].Value.Trim(), sentence);
        }

        return null;
    }

    private bool IsLinker(IReadOnlyList<string> words, int place) => place > 0 && place < words.Count - 1 && plan.Profile.Quiz.Linkers.Contains(words[place]);

    /// <summary>Where the term stands as a whole word, in any case.</summary>
    private static List<int> Occurrences(string sentence, string term)
    {
        var found = new List<int>();
        for (var at = sentence.IndexOf(term, StringComparison.OrdinalIgnoreCase); at >= 0; at = sentence.IndexOf(term, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (IsEdge(sentence, at - 1) && IsEdge(sentence, at + term.Length))
                found.Add(at);
        }

        return found;
    }

    private static bool IsEdge(string sentence, int at) => at < 0 || at >= sentence.Length || !(char.IsLetterOrDigit(sentence[at]) || sentence[at] == '-');

    /// <summary>One holds the other, or its plural: "missing value" and "missing values" are no two answers.</summary>
    private static bool Overlap(string one, string other) =>
        $" {one}".Contains($" {other}", StringComparison.OrdinalIgnoreCase) || $" {other}".Contains($" {one}", StringComparison.OrdinalIgnoreCase);

    private static int Words(string term) => term.Count(letter => letter == ' ');
}
