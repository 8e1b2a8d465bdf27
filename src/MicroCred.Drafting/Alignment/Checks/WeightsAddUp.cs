using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.Rules;

namespace MicroCred.Drafting.Alignment.Checks;

internal sealed class WeightsAddUp : IAlignmentCheck
{
    public string Code => "ASSESSMENT-WEIGHTS";

    public IEnumerable<AlignmentFinding> Run(CheckedCourse course)
    {
        if (course.Design.Assessment is not { } assessment)
            yield break;
        foreach (var item in assessment.Assessments.Where(item => item.Weight is < 0 or > 100))
        {
            yield return new(Code, CheckSeverity.Error, DraftSection.Assessment,
                AlignmentMessages.WeightOutside(item), AlignmentMessages.WeightsMend, Item: item.Number);
        }

        var sum = assessment.Assessments.Sum(item => item.Weight);
        if (sum != 100)
        {
            yield return new(Code, CheckSeverity.Error, DraftSection.Assessment,
                AlignmentMessages.WeightsDiffer(sum), AlignmentMessages.WeightsMend);
        }
    }
}
