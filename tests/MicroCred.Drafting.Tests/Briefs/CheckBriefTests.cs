namespace MicroCred.Drafting.Tests.Briefs;

public sealed class CheckBriefTests
{
    public static TheoryData<string, CourseBrief> Faulty
    {
        get
        {
            var sound = SixtyBriefs.First("en");
            return new()
            {
                { "drafting.refusal.titleMissing", sound with { Title = " " } },
                { "drafting.refusal.titleTooLong", sound with { Title = new string('x', 201) } },
                { "drafting.refusal.briefMissing", sound with { Text = "" } },
                { "drafting.refusal.briefTooLong", sound with { Text = new string('x', 20_001) } },
                { "drafting.refusal.languageUnknown", sound with { Language = "th" } },
                { "drafting.refusal.levelUnknown", sound with { Level = new("MQF", 9) } },
                { "drafting.refusal.creditsOutside", sound with { Credits = 0 } },
                { "drafting.refusal.creditsOutside", sound with { Credits = -1 } },
                { "drafting.refusal.creditsOutside", sound with { Credits = 60 } },
                { "drafting.refusal.creditSystemUnknown", sound with { CreditSystem = "XX" } },
                { "drafting.refusal.hoursNeeded", sound with { CreditSystem = "PH", StatedHours = 0 } },
                { "drafting.refusal.sourceTooLarge", sound with { Source = new string('é', 3 * 1024 * 1024) } },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Faulty))]
    public void Check_BriefThatCannotBeDrafted_IsRefusedWithTheField(string key, CourseBrief brief)
    {
        var refusal = CheckBrief.Check(brief, Repository.Reference).Refusal!;
        Assert.Equal((RefusalCode.BadUserInput, key), (refusal.Code, refusal.Message.Key));
        Assert.Single(refusal.Path);
    }

    /// <summary>A framework without descriptors or a table of fitting levels is still drafted for: with general settings, and no domain is claimed.</summary>
    [Fact]
    public void Check_LevelWithoutDescriptors_CanBeDrafted()
    {
        var framework = Repository.Reference.Data.Frameworks.First(framework => framework.Levels.Length > 4 && framework.Levels[4].Descriptors.IsEmpty);
        var brief = SixtyBriefs.First("en") with { Level = new(framework.Code, 5), Country = "MY" };
        var design = Courses.Rules.ProposeAll(new(CheckBrief.Check(brief, Repository.Reference).Value), "x").Value;
        Assert.All(design.Outcomes!.Outcomes, outcome => Assert.Null(outcome.FrameworkDomain));
        Assert.DoesNotContain(AlignmentChecks.Run(design, Repository.Reference), finding => finding.Severity == CheckSeverity.Error);
    }
}
