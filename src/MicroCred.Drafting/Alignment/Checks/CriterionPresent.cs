using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.Rules;

namespace MicroCred.Drafting.Alignment.Checks;

/// <summary>An outcome says how well the learner does it, in at least two words.</summary>
internal sealed class CriterionPresent : IAlignmentCheck
{
    private const int FewestWords = 2;

    public string Code => "OUTCOME-CRITERION";

    public IEnumerable<AlignmentFinding> Run(CheckedCourse course) =>
        from outcome in course.Design.Outcomes?.Outcomes ?? []
        where Language.SplitWords.Of(outcome.Criterion).Count < FewestWords
        select new AlignmentFinding(Code, CheckSeverity.Error, DraftSection.Outcomes,
            AlignmentMessages.CriterionMissing(outcome.Number), AlignmentMessages.CriterionMissingMend, outcome.Number);
}
