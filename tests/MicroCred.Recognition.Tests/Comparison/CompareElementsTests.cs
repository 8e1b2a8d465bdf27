using MicroCred.Frameworks.Levels;
using MicroCred.Frameworks.Quantities;
using MicroCred.Recognition.Catalogue;
using MicroCred.Recognition.Comparison;
using static MicroCred.Recognition.Tests.Comparison.ComparisonKit;

namespace MicroCred.Recognition.Tests.Comparison;

public class CompareElementsTests
{
    [Theory]
    [InlineData("MQF 6", "PQF 6", "MQF", Finding.Comparable, "compare.level.same")]
    [InlineData("MQF 6", "KKNI 7", "MQF", Finding.MinorDifference, "compare.level.undecided")]
    [InlineData("MQF 6", "KKNI 7", "PQF", Finding.MinorDifference, "compare.level.undecided")]
    [InlineData("MQF 5", "KKNI 7", "MQF", Finding.SubstantialDifference, "compare.level.differs")]
    [InlineData("MQF 6", "MQF 6", "EQF", Finding.EvidenceMissing, "compare.level.noPath")]
    [InlineData("MQF 6", null, "MQF", Finding.EvidenceMissing, "compare.level.missing")]
    public void Level_StatedLevelsMappedToTheTarget_AreJudgedAsOneSet(string left, string? right, string target, Finding finding, string summary)
    {
        var level = Compare(Element.Level, target, Stating(1, left), Stating(2, right));
        Assert.Equal((finding, summary), (level.Finding, level.Summary.Key));
    }

    [Fact]
    public void Level_MappingRestsOnAnUnconfirmedRow_SaysSoAndShowsBothLevels()
    {
        var level = Compare(Element.Level, "MQF", Stating(1, "MQF 6"), Stating(2, "KKNI 7"));
        Assert.Equal([["MQF 6"], ["KKNI 7", "MQF 6 / 7"]], level.Values.Select(value => value!.Arguments.Select(argument => (string)argument).ToArray()));
        Assert.Equal(["compare.level.provisional"], level.Reasons.Select(reason => reason.Key));
    }

    [Fact]
    public void Level_ProviderSaysBachelor_IsShownAsItsWordsAndInfersNothing()
    {
        var words = Credential(2, said => said with { Wordings = said.Wordings.Add(StatementElement.Level, "bachelor elective") });
        var level = Compare(Element.Level, "MQF", Stating(1, "MQF 6"), words);
        Assert.Equal(Finding.EvidenceMissing, level.Finding);
        Assert.Null(level.Values[1]);
        Assert.Equal(["Course 2", "bachelor elective"], Assert.Single(level.Reasons).Arguments.Select(argument => (string)argument));
    }

    public static TheoryData<Workload, Workload, Finding, string> Workloads => new()
    {
        // 3 Malaysian credits are 120 h, 8/3 sks.
        { new() { Credits = 3, CreditSystem = "MY" }, new() { NotionalHours = 120 }, Finding.Comparable, "0" },
        { new() { NotionalHours = 40 }, new() { NotionalHours = 45 }, Finding.MinorDifference, "11.1" },
        { new() { NotionalHours = 40 }, new() { NotionalHours = 900 }, Finding.SubstantialDifference, "95.6" },
        { new() { NotionalHours = 90 }, new() { NotionalHours = 100 }, Finding.Comparable, "10" },
        // ECTS is a range: what the ranges allow decides.
        { new() { Credits = 4, CreditSystem = "ECTS" }, new() { NotionalHours = 118 }, Finding.Comparable, "0" },
    };

    [Theory]
    [MemberData(nameof(Workloads))]
    public void Workload_HoursOrCredits_AreComparedExactly(Workload left, Workload right, Finding finding, string percent)
    {
        var workload = Compare(Element.Workload, "MQF", Working(1, left), Working(2, right));
        Assert.Equal((finding, percent), (workload.Finding, FormattableString.Invariant($"{workload.Summary.Arguments[0]:0.#}")));
    }

    public static TheoryData<Workload, string[]> Missing => new()
    {
        { new(), [] },
        { new() { ScheduledHours = 48, Credits = 0, CreditSystem = "MY" }, ["compare.workload.scheduledOnly"] },
        { new() { Credits = 3, CreditSystem = "PH" }, ["compare.workload.noRatio"] },
    };

    [Theory]
    [MemberData(nameof(Missing))]
    public void Workload_NothingThatStandsForHours_IsMissing(Workload silent, string[] reasons)
    {
        var workload = Compare(Element.Workload, "MQF", Working(1, silent), Working(2, new() { NotionalHours = 40 }));
        Assert.Equal(Finding.EvidenceMissing, workload.Finding);
        Assert.Equal(reasons, workload.Reasons.Select(reason => reason.Key));
    }

    public static TheoryData<Workload, string> Doubtful => new()
    {
        // The game developers' course: 20 sks in 14 weeks; Bangkit 2021: about 800 h for 20 sks of 136/3 h; a course of KMMI: 48 scheduled hours for 3 sks.
        { new() { Credits = 20, CreditSystem = "ID", Weeks = 14 }, "compare.workload.heavyWeek 64.3" },
        { new() { Credits = 20, CreditSystem = "ID_2020", NotionalHours = 800 }, "compare.workload.hoursBelowCredits 800 906.67" },
        { new() { Credits = 3, CreditSystem = "ID_2020", ScheduledHours = 48 }, "compare.workload.hoursBelowCredits 48 136" },
        { new() { Credits = 1, CreditSystem = "MY", NotionalHours = 80 }, "compare.workload.hoursAboveCredits 80 40" },
    };

    [Theory]
    [MemberData(nameof(Doubtful))]
    public void Workload_FiguresThatDoNotFit_AreFlaggedWithTheNumbers(Workload doubtful, string expected)
    {
        var caveats = Compare("MQF", Working(1, doubtful), Working(2, new() { NotionalHours = 40 })).Workloads[0].Caveats;
        Assert.Contains(expected, caveats.Select(caveat => string.Join(' ', [caveat.Key, .. caveat.Arguments.Skip(1).OfType<decimal>().Select(number => FormattableString.Invariant($"{number:0.##}"))])).Select(said => string.Join(' ', said.Split(' ').Take(expected.Split(' ').Length))));
    }

    [Fact]
    public void Workload_BangkitHours_InEachSystemInForceWithARatio()
    {
        var view = Compare("MQF", Working(1, new() { NotionalHours = 900 }), Working(2, new())).Workloads[0];
        Assert.Equal(
            ["ECTS 30 to 36", "ID 20 to 20", "MY 45/2 to 45/2", "UCTS 75/4 to 450/19"],
            view.InSystems.Select(part => $"{part.System.Code} {part.Credits.Min} to {part.Credits.Max}").Order());
        Assert.Equal((false, new FractionRange(900, 900)), (view.IsNominal, view.Hours!.Value));
    }

    [Theory]
    [InlineData(QualityAssuranceKind.AccreditedProgramme, QualityAssuranceKind.Registration, Finding.Comparable)]
    [InlineData(QualityAssuranceKind.Institutional, QualityAssuranceKind.Institutional, Finding.Comparable)]
    [InlineData(QualityAssuranceKind.QualityVerification, QualityAssuranceKind.Institutional, Finding.MinorDifference)]
    [InlineData(QualityAssuranceKind.None, QualityAssuranceKind.AccreditedProgramme, Finding.SubstantialDifference)]
    [InlineData(null, QualityAssuranceKind.AccreditedProgramme, Finding.EvidenceMissing)]
    public void Quality_WhoStandsBehindIt_Decides(QualityAssuranceKind? left, QualityAssuranceKind? right, Finding finding)
    {
        static MicroCredential Assured(long id, QualityAssuranceKind? kind) =>
            Credential(id, said => said with { QualityAssurance = kind is { } stated ? new(stated, null, null, false) : null });
        Assert.Equal(finding, Compare(Element.Quality, "MQF", Assured(1, left), Assured(2, right)).Finding);
    }

    [Theory]
    [InlineData("0613", DeliveryMode.Online, "0613", DeliveryMode.Online, Finding.Comparable)]
    [InlineData("0613", DeliveryMode.Online, "0613", null, Finding.Comparable)]
    [InlineData("0613", DeliveryMode.Online, "0613", DeliveryMode.Blended, Finding.MinorDifference)]
    [InlineData("0613", DeliveryMode.Online, "06", DeliveryMode.Online, Finding.MinorDifference)]
    [InlineData("0613", DeliveryMode.Online, "0413", DeliveryMode.Online, Finding.SubstantialDifference)]
    [InlineData("0613", DeliveryMode.Online, null, DeliveryMode.Online, Finding.EvidenceMissing)]
    public void Profile_FieldThenMode_Decide(string left, DeliveryMode leftMode, string? right, DeliveryMode? rightMode, Finding finding)
    {
        var profile = Compare(Element.Profile, "MQF",
            Credential(1, said => said with { Field = left, DeliveryMode = leftMode }),
            Credential(2, said => said with { Field = right, DeliveryMode = rightMode }));
        Assert.Equal(finding, profile.Finding);
    }

    private static MicroCredential Stating(long id, string? level) =>
        Credential(id, said => said with { Level = level?.Split(' ') is [var framework, var number] ? new LevelId(framework, int.Parse(number)) : null });

    private static MicroCredential Working(long id, Workload workload) => Credential(id, said => said with { Workload = workload });
}
