using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.Rules;

namespace MicroCred.Drafting.Alignment.Checks;

/// <summary>The verb's taxonomy level lies in the range that suits the framework's level. Where no table says, nothing is found.</summary>
internal sealed class FittingTaxonomyLevel : IAlignmentCheck
{
    public string Code => "OUTCOME-LEVEL";

    public IEnumerable<AlignmentFinding> Run(CheckedCourse course)
    {
        var level = course.Design.Brief.Level;
        foreach (var outcome in course.Design.Outcomes?.Outcomes ?? [])
        {
            if (course.Profile.Verbs.Read(outcome.Statement).Leading is not { IsVague: false } use)
                continue;
            var verb = use.Verbs.FirstOrDefault(entry => entry.Domain == outcome.Domain) ?? use.Verbs[0];
            if (course.Rules.FittingLevels(level, verb.Domain) is { } fitting && (verb.Level < fitting.Lowest || verb.Level > fitting.Highest))
            {
                yield return new(Code, CheckSeverity.Error, DraftSection.Outcomes,
                    AlignmentMessages.LevelOutside(outcome.Number, verb, level, fitting),
                    AlignmentMessages.LevelOutsideMend(verb.Level < fitting.Lowest, Examples(course, verb.Domain, verb.Level < fitting.Lowest ? fitting.Lowest : fitting.Highest)),
                    outcome.Number);
            }
        }
    }

    private static string Examples(CheckedCourse course, TaxonomyDomain domain, int level) =>
        string.Join(", ", course.Profile.Verbs.AtLevel(domain, level).Take(4).Select(verb => verb.Verb));
}
