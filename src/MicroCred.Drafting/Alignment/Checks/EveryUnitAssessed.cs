using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.Rules;

namespace MicroCred.Drafting.Alignment.Checks;

internal sealed class EveryUnitAssessed : IAlignmentCheck
{
    public string Code => "UNIT-ASSESSED";

    public IEnumerable<AlignmentFinding> Run(CheckedCourse course)
    {
        if (course.Design is not { Structure: { } structure, Assessment: { } assessment })
            yield break;
        var rule = course.Rules.UnitAssessments;
        foreach (var unit in structure.Units)
        {
            var count = assessment.Assessments.Count(item => item.Unit == unit.Number);
            if (count < rule.Least)
            {
                yield return new(Code, rule.Severity, DraftSection.Assessment,
                    AlignmentMessages.UnitNotAssessed(unit, count, rule.Least), AlignmentMessages.UnitNotAssessedMend, Unit: unit.Number, Rule: rule.Rule);
            }
        }
    }
}
