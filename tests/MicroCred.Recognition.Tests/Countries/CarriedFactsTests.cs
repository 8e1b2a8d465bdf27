namespace MicroCred.Recognition.Tests.Countries;

/// <summary>The facts that the packs were made to carry: none lost, none invented. Their provenance stands in <c>docs/data-provenance.md</c>.</summary>
public class CarriedFactsTests
{
    private static readonly ReferenceData Data = RealCountries.Data;

    [Fact]
    public void Countries_OfAllPacks_AreMembersAndRegions() =>
        Assert.Equal(
            "BN EU* ID KH LA MM MY PH SG TH TL UN* VN XA*",
            string.Join(' ', Data.Countries.Select(country => country.IsRegion ? $"{country.Code}*" : country.Code).Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("AQRF", 8, 2, 16)]
    [InlineData("MQF", 8, 5, 40)]
    [InlineData("KKNI", 9, 4, 27)]
    [InlineData("PQF", 8, 3, 24)]
    [InlineData("EQF", 8, 3, 24)]
    [InlineData("VQF", 8, 3, 0)]
    // Levels are known by number, the rest was not collected.
    [InlineData("TH-NQF", 8, 0, 0)]
    [InlineData("BDQF", 8, 5, 0)]
    [InlineData("CQF", 8, 0, 0)]
    // No single national framework was verified.
    [InlineData("SG", 0, 0, 0)]
    public void Framework_LevelsDomainsDescriptors_AreAllCarried(string code, int levels, int domains, int descriptors)
    {
        var framework = Data.FindFramework(code)!;

        Assert.Equal((levels, domains, descriptors), (framework.Levels.Length, framework.Domains.Length, framework.Levels.Sum(level => level.Descriptors.Length)));
    }

    [Fact]
    public void Frameworks_OfAllPacks_AreTheTenKnown() => Assert.Equal(10, Data.Frameworks.Length);

    [Theory]
    [InlineData("MQF", 6, "Bachelor's Degree 120 | Graduate Diploma 64 | Graduate Certificate 34")]
    [InlineData("MQF", 7, "Master's by coursework or mixed mode 40 | Postgraduate Diploma 30 | Postgraduate Certificate 20")]
    // A doctorate by research has no credit rating: said in a note, not as a number.
    [InlineData("MQF", 8, "Doctorate by coursework or mixed mode 80")]
    [InlineData("KKNI", 2, "")]
    [InlineData("KKNI", 6, "Sarjana / Sarjana Terapan 144")]
    [InlineData("KKNI", 8, "Magister (44/2015, 3/2020) 36 | Magister (53/2023) 54-72")]
    [InlineData("PQF", 6, "")]
    [InlineData("VQF", 4, "Intermediate diploma (upper-secondary entry) 35 | Intermediate diploma (lower-secondary entry) 50")]
    [InlineData("VQF", 6, "University degree 120-180")]
    public void Level_MinimumCredits_AreAsTheFrameworkStates(string framework, int number, string expected) =>
        Assert.Equal(
            expected,
            string.Join(" | ", Data.FindLevel(new(framework, number))!.MinimumCredits.Select(minimum => $"{minimum.Award} {minimum.Credits}{(minimum.Maximum is { } most ? $"-{most}" : "")}")));

    [Fact]
    public void CreditSystems_HoursPerCredit_AreExactOrAbsent() =>
        Assert.Equal(
            ["ECTS: 25 to 30", "ID: 45", "ID_2020: 136/3", "MY: 40", "PH: none", "PH_TVET: none", "UCTS: 38 to 48"],
            Data.CreditSystems
                .OrderBy(system => system.Code, StringComparer.Ordinal)
                .Select(system => $"{system.Code}: {(system.HoursPerCredit is not { } hours ? "none" : hours.IsExact ? $"{hours.Min}" : $"{hours.Min} to {hours.Max}")}"));

    [Fact]
    public void Sources_OfAllPacks_AreAllCarriedWithTheirReadingGrade() =>
        Assert.Equal(
            ["Full 5", "Excerpt 61", "TitleOnly 9", "SecondHand 20"],
            Data.Sources.GroupBy(source => source.Grade).OrderBy(group => group.Key).Select(group => $"{group.Key} {group.Count()}"));

    [Fact]
    public void AnchorsAndCaveats_AreAllCarried()
    {
        Assert.Equal(
            ["doctorate: MQF 8, KKNI 9, PQF 8, EQF 8", "post-bachelor-professional: KKNI 7"],
            Data.Anchors.Where(anchor => anchor.Code is "doctorate" or "post-bachelor-professional").Select(anchor => $"{anchor.Code}: {string.Join(", ", anchor.Levels)}"));
        Assert.Equal((6, 6, 8), (Data.Anchors.Length, Caveats(CaveatSubject.Mapping), Caveats(CaveatSubject.Credits)));

        static int Caveats(CaveatSubject about) => Data.GeneralCaveats.Count(caveat => caveat.About == about);
    }
}
