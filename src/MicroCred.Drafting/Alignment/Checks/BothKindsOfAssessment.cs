using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.Rules;

namespace MicroCred.Drafting.Alignment.Checks;

internal sealed class BothKindsOfAssessment : IAlignmentCheck
{
    public string Code => "ASSESSMENT-KINDS";

    public IEnumerable<AlignmentFinding> Run(CheckedCourse course)
    {
        if (course.Design.Assessment is not { } assessment)
            yield break;
        var rule = course.Rules.AssessmentKinds;
        foreach (var kind in rule.Kinds.Where(kind => !assessment.Assessments.Any(item => item.Kind == kind && item.Weight > 0)))
        {
            yield return new(Code, rule.Severity, DraftSection.Assessment,
                AlignmentMessages.KindMissing(kind), AlignmentMessages.KindMissingMend(kind), Rule: rule.Rule);
        }
    }
}
