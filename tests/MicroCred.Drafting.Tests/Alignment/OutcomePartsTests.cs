using MicroCred.Drafting.Alignment.Checks;

namespace MicroCred.Drafting.Tests.Alignment;

public sealed class OutcomePartsTests
{
    public static TheoryData<string> Missing => ["", "   ", "well", "—", "...", "\u00A0"];

    public static TheoryData<string> Present =>
        ["in a given case", "berdasarkan kajian kes yang diberikan", "berdasarkan studi kasus", "gamit ang ibinigay na kaso", "at least 80 %"];

    [Theory]
    [MemberData(nameof(Missing))]
    public void ConditionPresent_Missing_IsAnError(string condition) =>
        Assert.Equal(["OUTCOME-CONDITION"], Course(Courses.Outcome("Analyse the case", condition: condition)).Findings<ConditionPresent>().Select(finding => finding.Code));

    [Theory]
    [MemberData(nameof(Present))]
    public void ConditionPresent_Stated_Passes(string condition) =>
        Assert.Empty(Course(Courses.Outcome("Analyse the case", condition: condition)).Findings<ConditionPresent>());

    [Theory]
    [MemberData(nameof(Missing))]
    public void CriterionPresent_Missing_IsAnError(string criterion) =>
        Assert.Equal(["OUTCOME-CRITERION"], Course(Courses.Outcome("Analyse the case", criterion: criterion)).Findings<CriterionPresent>().Select(finding => finding.Code));

    [Theory]
    [MemberData(nameof(Present))]
    public void CriterionPresent_Stated_Passes(string criterion) =>
        Assert.Empty(Course(Courses.Outcome("Analyse the case", criterion: criterion)).Findings<CriterionPresent>());

    private static CourseDesign Course(CourseOutcome outcome) => Courses.Sound().WithOutcomes(outcome);
}
