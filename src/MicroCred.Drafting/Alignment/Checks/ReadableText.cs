using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.Rules;

namespace MicroCred.Drafting.Alignment.Checks;

/// <summary>Materials that learners read alone are not harder than need be: mean sentence length and share of long words, by limits of the language.</summary>
internal sealed class ReadableText : IAlignmentCheck
{
    private const int FewestWords = 20;

    public string Code => "READING-LEVEL";

    public IEnumerable<AlignmentFinding> Run(CheckedCourse course)
    {
        var limits = course.Profile.Reading;
        var units = CourseText.Of(course.Design).Where(text => text.Section == DraftSection.Materials).GroupBy(text => text.Unit);
        foreach (var unit in units)
        {
            var text = string.Join("\n\n", unit.Select(part => part.Text));
            var words = Language.SplitWords.Of(text);
            if (words.Count < FewestWords)
                continue;
            var perSentence = words.Count / Language.SplitWords.Sentences(text).Count;
            var longShare = 100 * words.Count(word => word.Length >= limits.LongWordLetters) / words.Count;
            if (perSentence > limits.SentenceWords || longShare > limits.LongWordShare)
            {
                yield return new(Code, CheckSeverity.Advice, DraftSection.Materials,
                    AlignmentMessages.HardToRead(unit.Key ?? 0, perSentence, limits.SentenceWords, longShare, limits.LongWordShare),
                    AlignmentMessages.HardToReadMend, Unit: unit.Key);
            }
        }
    }
}
