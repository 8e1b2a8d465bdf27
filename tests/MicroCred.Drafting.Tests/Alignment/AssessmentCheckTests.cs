using MicroCred.Drafting.Alignment.Checks;

namespace MicroCred.Drafting.Tests.Alignment;

public sealed class AssessmentCheckTests
{
    public static TheoryData<int> FiveCourses => [0, 1, 2, 3, 4];

    [Theory]
    [MemberData(nameof(FiveCourses))]
    public void EveryOutcomeAssessed_OneIsNowhere_IsAnErrorThatNamesIt(int course)
    {
        var sound = Courses.Sound("ms", course);
        var left = sound.Outcomes!.Outcomes[^1].Number;
        var design = sound.WithAssessments(item => item with { Outcomes = item.Outcomes.Remove(left) });
        Assert.Equal([left], design.Findings<EveryOutcomeAssessed>().Select(finding => finding.Outcome!.Value));
        Assert.Empty(sound.Findings<EveryOutcomeAssessed>());
    }

    [Theory]
    [MemberData(nameof(FiveCourses))]
    public void EveryAssessmentMeasures_NothingOrAnUnknownOutcome_IsAnError(int course)
    {
        var sound = Courses.Sound("id", course);
        var nothing = sound.WithAssessments(item => item.Number == 1 ? item with { Outcomes = [] } : item);
        var unknown = sound.WithAssessments(item => item.Number == 2 ? item with { Outcomes = [99] } : item);
        Assert.Equal([1], nothing.Findings<EveryAssessmentMeasures>().Select(finding => finding.Item!.Value));
        Assert.Equal([(2, 99)], unknown.Findings<EveryAssessmentMeasures>().Select(finding => (finding.Item!.Value, finding.Outcome!.Value)));
        Assert.Empty(sound.Findings<EveryAssessmentMeasures>());
    }

    [Theory]
    [MemberData(nameof(FiveCourses))]
    public void EveryUnitAssessed_OneHasNone_IsAWarningByTheCountrysRule(int course)
    {
        var sound = Courses.Sound("en", course);
        var design = sound.WithAssessments(item => item.Unit == 2 ? item with { Unit = null } : item);
        Assert.Equal([(2, CheckSeverity.Warning, "MY-UNIMAS-UNIT-ASSESS")],
            design.Findings<EveryUnitAssessed>().Select(finding => (finding.Unit!.Value, finding.Severity, finding.Rule!)));
        Assert.Empty(sound.Findings<EveryUnitAssessed>());
    }

    [Theory]
    [MemberData(nameof(FiveCourses))]
    public void BothKindsOfAssessment_OneMissing_IsAnErrorUnderTheMalaysianRule(int course)
    {
        var sound = Courses.Sound("ms", course);
        var noFinal = sound.WithAssessments(item => item with { Kind = AssessmentKind.Continuous });
        var noContinuous = sound.WithAssessments(item => item with { Kind = AssessmentKind.Final });
        var weightless = sound.WithAssessments(item => item.Kind == AssessmentKind.Final ? item with { Weight = 0 } : item);
        foreach (var design in (CourseDesign[])[noFinal, noContinuous, weightless])
        {
            Assert.Equal([(CheckSeverity.Error, "MY-ASSESS-BOTH")],
                design.Findings<BothKindsOfAssessment>().Select(finding => (finding.Severity, finding.Rule!)));
        }

        Assert.Empty(sound.Findings<BothKindsOfAssessment>());
    }

    [Fact]
    public void BothKindsOfAssessment_NoRuleInTheCountry_IsAdviceWithoutARule()
    {
        var design = Courses.Sound("id").WithAssessments(item => item with { Kind = AssessmentKind.Final });
        Assert.Equal([(CheckSeverity.Advice, null)], design.Findings<BothKindsOfAssessment>().Select(finding => (finding.Severity, finding.Rule)));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(0.01)]
    [InlineData(-40)]
    [InlineData(200)]
    public void WeightsAddUp_SumDiffers_IsAnErrorThatNamesTheSum(double difference)
    {
        var design = Courses.Sound().WithAssessments(item => item.Kind == AssessmentKind.Final ? item with { Weight = item.Weight + (decimal)difference } : item);
        Assert.Contains(design.Findings<WeightsAddUp>(), finding => finding.Message == new Message("check.weights.found", 100m + (decimal)difference));
    }

    [Fact]
    public void WeightsAddUp_NegativeWeight_IsAnErrorThoughTheSumIsRight()
    {
        var design = Courses.Sound();
        design = design with { Assessment = new([design.Assessment!.Assessments[0] with { Weight = -20 }, design.Assessment.Assessments[1] with { Weight = 120 }]) };
        Assert.Equal([1, 2], design.Findings<WeightsAddUp>().Select(finding => finding.Item!.Value));
    }

    [Theory]
    [InlineData("100")]
    [InlineData("60|40")]
    [InlineData("33.3|33.3|33.4")]
    [InlineData("12.5|12.5|25|50")]
    [InlineData("0|100")]
    public void WeightsAddUp_Hundred_Passes(string weights)
    {
        var template = Courses.Sound().Assessment!.Assessments[0];
        var items = weights.Split('|').Select((weight, index) => template with { Number = index + 1, Weight = decimal.Parse(weight, System.Globalization.CultureInfo.InvariantCulture) });
        Assert.Empty((Courses.Sound() with { Assessment = new([.. items]) }).Findings<WeightsAddUp>());
    }
}
