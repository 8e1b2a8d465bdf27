using MicroCred.Drafting.Alignment.Checks;
using MicroCred.Drafting.Drafts;

namespace MicroCred.Drafting.Alignment;

/// <summary>All checks, in the order of the sections.</summary>
public static class AlignmentChecks
{
    public static ImmutableArray<IAlignmentCheck> All { get; } =
    [
        new NameIsNoQualification(),
        new OneObservableVerb(),
        new NoVagueVerb(),
        new FittingTaxonomyLevel(),
        new StatedTaxonomyLevel(),
        new ConditionPresent(),
        new CriterionPresent(),
        new EveryOutcomeAssessed(),
        new EveryAssessmentMeasures(),
        new EveryUnitAssessed(),
        new BothKindsOfAssessment(),
        new WeightsAddUp(),
        new HoursFitCredits(),
        new ActivityTimeInGuide(),
        new OnlineShareInRange(),
        new QuizKeysValid(),
        new DistractorsDistinct(),
        new ReadableText(),
        new ReferencesGiven(),
        new LanguageAsAsked(),
    ];

    /// <summary>The findings of all checks, gravest first, then by section.</summary>
    public static ImmutableArray<AlignmentFinding> Run(CourseDesign design, DraftingReference reference)
    {
        var course = new CheckedCourse(design, reference);
        return [.. All.SelectMany(check => check.Run(course)).OrderBy(finding => finding.Severity).ThenBy(finding => finding.Section)];
    }
}
