using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.Rules;

namespace MicroCred.Drafting.Alignment.Checks;

/// <summary>An outcome says with what or in what setting the learner does it, in at least two words.</summary>
internal sealed class ConditionPresent : IAlignmentCheck
{
    private const int FewestWords = 2;

    public string Code => "OUTCOME-CONDITION";

    public IEnumerable<AlignmentFinding> Run(CheckedCourse course) =>
        from outcome in course.Design.Outcomes?.Outcomes ?? []
        where Language.SplitWords.Of(outcome.Condition).Count < FewestWords
        select new AlignmentFinding(Code, CheckSeverity.Error, DraftSection.Outcomes,
            AlignmentMessages.ConditionMissing(outcome.Number), AlignmentMessages.ConditionMissingMend, outcome.Number);
}
