using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.Rules;

namespace MicroCred.Drafting.Alignment.Checks;

/// <summary>The taxonomy level that the outcome claims is the one that its verb has in the verb bank.</summary>
internal sealed class StatedTaxonomyLevel : IAlignmentCheck
{
    public string Code => "OUTCOME-STATED-LEVEL";

    public IEnumerable<AlignmentFinding> Run(CheckedCourse course)
    {
        foreach (var outcome in course.Design.Outcomes?.Outcomes ?? [])
        {
            if (course.Profile.Verbs.Read(outcome.Statement).Leading is not { IsVague: false } use
                || use.Verbs.Any(verb => verb.Domain == outcome.Domain && verb.Level == outcome.TaxonomyLevel))
                continue;
            yield return new(Code, CheckSeverity.Warning, DraftSection.Outcomes,
                AlignmentMessages.StatedLevelDiffers(outcome, use.Verbs[0]), AlignmentMessages.StatedLevelDiffersMend, outcome.Number);
        }
    }
}
