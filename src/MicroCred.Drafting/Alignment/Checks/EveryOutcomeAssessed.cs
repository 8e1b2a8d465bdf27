using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.Rules;

namespace MicroCred.Drafting.Alignment.Checks;

internal sealed class EveryOutcomeAssessed : IAlignmentCheck
{
    public string Code => "OUTCOME-ASSESSED";

    public IEnumerable<AlignmentFinding> Run(CheckedCourse course)
    {
        if (course.Design is not { Outcomes: { } outcomes, Assessment: { } assessment })
            yield break;
        var assessed = assessment.Assessments.SelectMany(item => item.Outcomes).ToHashSet();
        foreach (var outcome in outcomes.Outcomes.Where(outcome => !assessed.Contains(outcome.Number)))
        {
            yield return new(Code, CheckSeverity.Error, DraftSection.Assessment,
                AlignmentMessages.OutcomeNotAssessed(outcome.Number), AlignmentMessages.OutcomeNotAssessedMend, outcome.Number);
        }
    }
}
