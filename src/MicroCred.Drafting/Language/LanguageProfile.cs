using System.Text.RegularExpressions;

namespace MicroCred.Drafting.Language;

/// <summary>What the drafter and the checks know of a language: <c>taxonomy/templates/&lt;language&gt;.yaml</c> with its verb bank.</summary>
public sealed class LanguageProfile
{
    private readonly LanguageFile file;
    private readonly Lazy<ImmutableArray<Regex>> orders;
    private readonly Lazy<ImmutableArray<Regex>> definitions;
    private readonly Lazy<ImmutableArray<Regex>> verbShapes;

    internal LanguageProfile(LanguageFile file, VerbBank verbs)
    {
        (this.file, Verbs) = (file, verbs);
        orders = new(() => [.. file.Orders.Select(pattern => new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking))]);
        definitions = new(() => [.. file.Quiz.Definitions.Select(pattern => new Regex(pattern, RegexOptions.CultureInvariant))]);
        verbShapes = new(() => [.. file.VerbShapes.Select(pattern => new Regex(pattern, RegexOptions.CultureInvariant))]);
    }

    /// <summary>BCP 47 tag.</summary>
    public string Language => file.Language;

    public VerbBank Verbs { get; }

    internal DetectionWords Detection => file.Detection;

    internal ReadingLimits Reading => file.Reading;

    internal TextPatterns Text => file.Text;

    internal IReadOnlyList<OutcomePattern> Outcomes => file.Outcomes;

    internal IReadOnlyDictionary<string, string> Activities => file.Activities;

    internal IReadOnlyDictionary<string, string> Assessments => file.Assessments;

    internal RubricPatterns Rubric => file.Rubric;

    internal MaterialPatterns Materials => file.Materials;

    internal QuizPatterns Quiz => file.Quiz;

    internal FormPatterns Form => file.Form;

    internal ImmutableArray<Regex> Definitions => definitions.Value;

    internal ImmutableArray<Regex> Orders => orders.Value;

    internal string EnglishName => file.EnglishName;

    /// <summary>A heading of a drafted section in the course's language, e.g. <c>outcomes</c>.</summary>
    internal string Label(string name) => file.Labels[name];

    /// <summary>Words that carry no topic: function words and the like.</summary>
    internal bool IsStopWord(string word) => file.StopWordSet.Contains(word);

    /// <summary>Whether a word can be a term of the subject: no function word, no number, no verb as far as its shape shows.</summary>
    internal bool IsTermWord(string word) =>
        !IsStopWord(word)
        && !word.Any(char.IsDigit)
        && Verbs.Find(word).IsEmpty
        && !verbShapes.Value.Any(shape => shape.IsMatch(word));

    /// <summary>"a, b and c".</summary>
    internal string List(IReadOnlyList<string> items) => items.Count < 2
        ? string.Concat(items)
        : string.Join(Text.List, items.SkipLast(1)) + Text.LastOfList + items[^1];
}
