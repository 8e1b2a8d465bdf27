using MicroCred.Drafting.Alignment.Checks;

namespace MicroCred.Drafting.Tests.Alignment;

public sealed class LearningTimeCheckTests
{
    [Theory]
    [InlineData("MY", "3", "113", true)] // 120 h, tolerance 5 %: 114 to 126
    [InlineData("MY", "3", "114", false)]
    [InlineData("MY", "3", "126", false)]
    [InlineData("MY", "3", "127", true)]
    [InlineData("MY", "1/2", "20", false)]
    [InlineData("ID", "2", "80", true)] // 90 h: 85.5 to 94.5
    [InlineData("ID", "2", "90", false)]
    [InlineData("ID_2020", "3", "136", false)]
    [InlineData("ID_2020", "1", "43", true)] // 136/3 h
    [InlineData("ECTS", "2", "50", false)] // 50 to 60 h
    [InlineData("ECTS", "2", "60", false)]
    [InlineData("ECTS", "2", "64", true)]
    [InlineData("ECTS", "2", "40", true)]
    public void HoursFitCredits_ByCreditSystem(string system, string credits, string hours, bool found)
    {
        Fraction.TryParse(credits, out var amount);
        Fraction.TryParse(hours, out var total);
        var sound = Courses.Sound();
        var design = sound with
        {
            Brief = sound.Brief with { CreditSystem = system, Credits = amount },
            LearningTime = new([new(1, "reading", "All of it", 0, Fraction.Zero, total, Fraction.Zero, 0)]),
        };
        Assert.Equal(found ? ["HOURS-CREDITS"] : [], design.Findings<HoursFitCredits>().Select(finding => finding.Code));
    }

    [Fact]
    public void HoursFitCredits_SystemThatCountsNoLearnerHours_ChecksStatedHoursOrSaysItCannot()
    {
        var stated = Courses.Sound("fil", 1);
        Assert.Equal("PH", stated.Brief.CreditSystem);
        Assert.Empty(stated.Findings<HoursFitCredits>());
        var unstated = stated with { Brief = stated.Brief with { StatedHours = 0 } };
        Assert.Equal([CheckSeverity.Advice], unstated.Findings<HoursFitCredits>().Select(finding => finding.Severity));
    }

    [Fact]
    public void HoursFitCredits_NegativeOrNoTime_IsAnErrorOfTheActivity()
    {
        var design = Courses.Sound().WithActivities((activity, index) => index switch
        {
            0 => activity with { Independent = activity.Independent + activity.Guided + activity.Guided, Guided = Fraction.Zero - activity.Guided },
            _ => activity,
        });
        Assert.Equal([1], design.Findings<HoursFitCredits>().Select(finding => finding.Item!.Value));
    }

    [Theory]
    [InlineData("video", 10, 19, true)] // 1 minute of video is 2 to 5 minutes
    [InlineData("video", 10, 20, false)]
    [InlineData("video", 10, 50, false)]
    [InlineData("video", 10, 51, true)]
    [InlineData("slide", 3, 14, true)]
    [InlineData("slide", 3, 30, false)]
    [InlineData("quiz", 5, 26, true)]
    [InlineData("quiz", 5, 15, false)]
    [InlineData("essay", 2, 119, true)]
    [InlineData("essay", 2, 120, false)]
    [InlineData("project", 1, 9999, false)] // not in the table
    [InlineData("video", 0, 9999, false)] // no quantity stated
    public void ActivityTimeInGuide_ByTheTable(string kind, int quantity, int minutes, bool found)
    {
        var design = Courses.Sound() with { LearningTime = new([new(1, kind, "One", quantity, new(minutes, 60), Fraction.Zero, Fraction.Zero, 0)]) };
        Assert.Equal(found ? [(CheckSeverity.Advice, "MY-UNIMAS-SLT-TABLE")] : [],
            design.Findings<ActivityTimeInGuide>().Select(finding => (finding.Severity, finding.Rule!)));
    }

    [Fact]
    public void ActivityTimeInGuide_CountryWithoutTable_FindsNothing()
    {
        var sound = Courses.Sound("id");
        Assert.Empty(sound.WithActivities((activity, _) => activity with { Quantity = 1000 }).Findings<ActivityTimeInGuide>());
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(10, true)]
    [InlineData(29, true)]
    [InlineData(80, true)]
    [InlineData(100, true)]
    [InlineData(30, false)]
    [InlineData(31, false)]
    [InlineData(50, false)]
    [InlineData(78, false)]
    [InlineData(79, false)]
    public void OnlineShareInRange_Blended_ThirtyToSeventyNine(int percent, bool found)
    {
        var sound = Courses.Sound("en", 1);
        Assert.Equal(DeliveryMode.Blended, sound.Brief.Mode);
        var findings = sound.WithActivities((activity, _) => activity with { OnlinePercent = percent }).Findings<OnlineShareInRange>();
        Assert.Equal(found ? [(CheckSeverity.Warning, "MY-SBL-30-79")] : [], findings.Select(finding => (finding.Severity, finding.Rule!)));
    }

    [Fact]
    public void OnlineShareInRange_OtherModeOrCountryWithoutRule_FindsNothing()
    {
        Assert.Empty(Courses.Sound("en", 0).WithActivities((activity, _) => activity with { OnlinePercent = 100 }).Findings<OnlineShareInRange>());
        Assert.Empty(Courses.Sound("id", 1).WithActivities((activity, _) => activity with { OnlinePercent = 100 }).Findings<OnlineShareInRange>());
    }
}
