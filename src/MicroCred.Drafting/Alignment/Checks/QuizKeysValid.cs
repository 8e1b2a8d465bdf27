using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.Rules;

namespace MicroCred.Drafting.Alignment.Checks;

/// <summary>A question has a stem, at least two answers and exactly one that is right.</summary>
internal sealed class QuizKeysValid : IAlignmentCheck
{
    public string Code => "QUIZ-KEY";

    public IEnumerable<AlignmentFinding> Run(CheckedCourse course)
    {
        foreach (var item in course.Design.Quiz?.Items ?? [])
        {
            var keys = item.Options.Count(option => option.IsKey);
            if (keys != 1 || item.Options.Length < 2 || string.IsNullOrWhiteSpace(item.Stem))
            {
                yield return new(Code, CheckSeverity.Error, DraftSection.Quiz,
                    AlignmentMessages.QuizKeyWrong(item.Number, keys, item.Options.Length), AlignmentMessages.QuizKeyWrongMend, Unit: item.Unit, Item: item.Number);
            }
        }
    }
}
