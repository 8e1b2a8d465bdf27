using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.Rules;

namespace MicroCred.Drafting.Alignment.Checks;

/// <summary>An assessment that measures no outcome of the course measures nothing stated.</summary>
internal sealed class EveryAssessmentMeasures : IAlignmentCheck
{
    public string Code => "ASSESSMENT-OUTCOMES";

    public IEnumerable<AlignmentFinding> Run(CheckedCourse course)
    {
        if (course.Design is not { Outcomes: { } outcomes, Assessment: { } assessment })
            yield break;
        var known = outcomes.Outcomes.Select(outcome => outcome.Number).ToHashSet();
        foreach (var item in assessment.Assessments)
        {
            if (item.Outcomes.IsEmpty)
            {
                yield return new(Code, CheckSeverity.Error, DraftSection.Assessment,
                    AlignmentMessages.MeasuresNothing(item), AlignmentMessages.MeasuresNothingMend, Item: item.Number);
            }

            foreach (var unknown in item.Outcomes.Where(number => !known.Contains(number)))
            {
                yield return new(Code, CheckSeverity.Error, DraftSection.Assessment,
                    AlignmentMessages.MeasuresUnknown(item, unknown), AlignmentMessages.MeasuresNothingMend, unknown, Item: item.Number);
            }
        }
    }
}
