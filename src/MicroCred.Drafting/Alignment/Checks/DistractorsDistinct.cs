using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.Rules;

namespace MicroCred.Drafting.Alignment.Checks;

/// <summary>No two answers of a question are the same but for case, blanks and punctuation, and none is blank.</summary>
internal sealed class DistractorsDistinct : IAlignmentCheck
{
    public string Code => "QUIZ-DISTRACTORS";

    public IEnumerable<AlignmentFinding> Run(CheckedCourse course)
    {
        foreach (var item in course.Design.Quiz?.Items ?? [])
        {
            var seen = new HashSet<string>();
            if (item.Options.FirstOrDefault(option => Plain(option.Text) is var plain && (plain.Length == 0 || !seen.Add(plain))) is { } repeated)
            {
                yield return new(Code, CheckSeverity.Error, DraftSection.Quiz,
                    AlignmentMessages.AnswersRepeat(item.Number, repeated.Text), AlignmentMessages.AnswersRepeatMend, Unit: item.Unit, Item: item.Number);
            }
        }
    }

    // Signs that carry meaning in an answer (-5, 3/4, 20 %) stay; what only decorates it goes.
    private static string Plain(string answer) =>
        string.Join(' ', answer.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim('.', ',', ';', ':', '!', '?', '"', '\'', '“', '”', ' ');
}
