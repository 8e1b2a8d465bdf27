using System.Text.RegularExpressions;
using MicroCred.Drafting.Alignment;
using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.Language;
using MicroCred.Drafting.Rules;

namespace MicroCred.Drafting.Drafters.ModelBased;

/// <param name="Text">For the model: the code and where.</param>
/// <param name="IsGrave">The answer must not be shown as a proposal at all: it left the lecturer's material, language or references.</param>
internal sealed record AnswerFault(string Text, bool IsGrave);

/// <summary>What is wrong with a model's answer: the alignment checks' errors for the section, and what makes an answer untrustworthy.</summary>
internal sealed partial class JudgeAnswer(DraftingReference reference)
{
    private const int EchoedWords = 5;

    private static readonly string[] GraveCodes = ["REFERENCES-GIVEN", "LANGUAGE"];

    public IReadOnlyList<AnswerFault> Faults(CourseDesign design, SectionContent content, CleanedMaterial material)
    {
        var texts = CourseText.Of(new CourseDesign(design.Brief).With(content)).Select(part => part.Text).ToList();
        var faults = AlignmentChecks.Run(design.With(content), reference)
            .Where(finding => finding.Section == content.Section && finding.Severity == CheckSeverity.Error)
            .Select(finding => new AnswerFault(Text(finding), GraveCodes.Contains(finding.Code)))
            .ToList();
        if (texts.Exists(text => Markup().IsMatch(text)))
            faults.Add(new("MARKUP", IsGrave: true));
        if (texts.Exists(text => Echoes(text, material)))
            faults.Add(new("MATERIAL", IsGrave: true));
        faults.AddRange(OfSection(design, content, material));
        return faults;
    }

    private static IEnumerable<AnswerFault> OfSection(CourseDesign design, SectionContent content, CleanedMaterial material)
    {
        var outcomes = design.Outcomes?.Outcomes.Select(outcome => outcome.Number).ToHashSet() ?? [];
        var units = design.Structure?.Units.Select(unit => unit.Number).ToHashSet() ?? [];
        switch (content)
        {
            case OutcomesContent { Outcomes.Length: 0 or > 12 }:
                yield return new("JSON: expected 1 to 12 outcomes", IsGrave: true);
                break;
            case StructureContent { Units: var drafted }:
                if (drafted.Length is 0 or > 20 || drafted.Any(unit => unit.Title.Length == 0 || unit.Outcomes.IsEmpty || !unit.Outcomes.All(outcomes.Contains))
                    || !outcomes.IsSubsetOf(drafted.SelectMany(unit => unit.Outcomes)))
                    yield return new("UNIT", IsGrave: drafted.Length is 0 or > 20);
                break;
            case AssessmentContent { Assessments: var drafted }:
                if (drafted.Length is 0 or > 40)
                    yield return new("JSON: expected 1 to 40 assessments", IsGrave: true);
                if (drafted.Any(item => item.Unit is { } unit && !units.Contains(unit)))
                    yield return new("UNIT", IsGrave: false);
                break;
            case MaterialsContent { Units: var drafted }:
                if (!units.SetEquals(drafted.Select(unit => unit.Unit)) || drafted.Length != units.Count)
                    yield return new("UNIT", IsGrave: true);
                break;
            case QuizContent { Items: var drafted }:
                if (drafted.Length is 0 or > 100)
                    yield return new("JSON: expected 1 to 100 items", IsGrave: true);
                if (drafted.Any(item => item.Unit is { } unit && !units.Contains(unit)))
                    yield return new("UNIT", IsGrave: false);
                foreach (var item in drafted.Where(item => string.IsNullOrWhiteSpace(item.SourceSentence) || !OneLine(material.Text).Contains(OneLine(item.SourceSentence), StringComparison.Ordinal)))
                    yield return new($"QUIZ-SOURCE item {item.Number}", IsGrave: true);
                break;
        }
    }

    private static string Text(AlignmentFinding finding)
    {
        var places = new[] { ("outcome", finding.Outcome), ("unit", finding.Unit), ("item", finding.Item) };
        return string.Join(' ', places.Where(place => place.Item2 is not null).Select(place => $"{place.Item1} {place.Item2}").Prepend(finding.Code));
    }

    /// <summary>The answer repeats a run of words of a sentence that was withheld: it knows it from elsewhere in the material, and obeys or quotes it.</summary>
    private static bool Echoes(string text, CleanedMaterial material)
    {
        var words = $" {string.Join(' ', SplitWords.Lower(text))} ";
        return material.Withheld.Any(sentence =>
        {
            var withheld = SplitWords.Lower(sentence);
            return Enumerable.Range(0, Math.Max(0, withheld.Count - EchoedWords + 1))
                .Any(at => words.Contains($" {string.Join(' ', withheld.Skip(at).Take(EchoedWords))} ", StringComparison.Ordinal));
        });
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"<\s*[/!]?[a-zA-Z]|javascript:|data:[a-z]+/", RegexOptions.IgnoreCase)]
    private static partial Regex Markup();
}
