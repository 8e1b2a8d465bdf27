using MicroCred.Drafting.Assessment;
using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.Outcomes;

namespace MicroCred.Drafting.Drafters.RuleBased;

/// <summary>One continuous assessment for each unit, of a kind that can show the unit's highest outcome, and a final one over all outcomes.</summary>
internal static class ProposeAssessments
{
    private const int FinalWeight = 40;

    public static AssessmentContent From(CoursePlan plan, CourseDesign design)
    {
        var (outcomes, units) = (design.Outcomes!.Outcomes, design.Structure!.Units);
        var each = (100 - FinalWeight) / units.Length;
        var assessments = units.Select((unit, index) =>
        {
            var type = UnitType(unit.Outcomes, outcomes);
            var method = plan.Profile.Assessments[type].Replace("{topic}", ProposeUnits.TopicOf(plan, unit).Phrase, StringComparison.Ordinal);
            var weight = index < units.Length - 1 ? each : 100 - FinalWeight - each * (units.Length - 1);
            return new CourseAssessment(index + 1, type, method, AssessmentKind.Continuous, weight, unit.Outcomes, unit.Number, Rubric(plan, type, unit.Outcomes, outcomes));
        }).ToList();

        var all = outcomes.Select(outcome => outcome.Number).ToImmutableArray();
        var final = FinalType(outcomes);
        assessments.Add(new(assessments.Count + 1, final, plan.Profile.Assessments[final], AssessmentKind.Final, FinalWeight, all, Unit: null, Rubric(plan, final, all, outcomes)));
        return new([.. assessments]);
    }

    /// <summary>A quiz shows remembering and understanding, a written case applying and analysing, a portfolio judging and making.</summary>
    public static string UnitType(ImmutableArray<int> served, ImmutableArray<CourseOutcome> outcomes) =>
        outcomes.Where(outcome => served.Contains(outcome.Number)).Select(outcome => outcome.TaxonomyLevel).DefaultIfEmpty(1).Max() switch
        {
            <= 2 => "quiz",
            <= 4 => "essay",
            _ => "presentation",
        };

    public static string FinalType(ImmutableArray<CourseOutcome> outcomes) =>
        outcomes.Select(outcome => outcome.TaxonomyLevel).DefaultIfEmpty(1).Max() switch
        {
            <= 2 => "examShort",
            <= 4 => "examLong",
            _ => "project",
        };

    private static ImmutableArray<RubricCriterion> Rubric(CoursePlan plan, string type, ImmutableArray<int> measured, ImmutableArray<CourseOutcome> outcomes)
    {
        if (type == "quiz")
            return [];
        var pattern = plan.Profile.Rubric;
        return [.. outcomes.Where(outcome => measured.Contains(outcome.Number)).Select(outcome => new RubricCriterion(
            outcome.Number,
            outcome.Statement,
            [.. pattern.Levels.Zip(pattern.Descriptions, (name, text) => new RubricLevel(name, text.Replace("{criterion}", outcome.Criterion, StringComparison.Ordinal)))]))];
    }
}
