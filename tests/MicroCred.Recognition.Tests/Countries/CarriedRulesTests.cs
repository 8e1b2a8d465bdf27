using MicroCred.Recognition.Rules;

namespace MicroCred.Recognition.Tests.Countries;

public class CarriedRulesTests
{
    private static readonly RuleBook Book = RealCountries.Book;

    [Fact]
    public void Rules_ByCountry_AreAllCarried() =>
        Assert.Equal("EU 3, ID 18, MY 77, PH 11, UN 4, XA 3", Count(rule => rule.Country));

    [Fact]
    public void Rules_ByStatusScopeAndSeverity_AreAsTheirSourcesSay()
    {
        Assert.Equal("InForce 100, Superseded 7, Unconfirmed 9", Count(rule => $"{rule.Status}"));
        Assert.Equal("Institutional 22, National 84, Recommendation 1, Regional 9", Count(rule => $"{rule.Scope}"));
        Assert.Equal("Block 17, Cap 14, Info 41, Warn 44", Count(rule => $"{rule.Severity}"));
    }

    [Theory]
    // UNIMAS restates MQA: read in full, but not the text that lays the rule down.
    [InlineData("MY-CT-SAMC-30", EvidenceStrength.SecondarySource, "max_share 30")]
    [InlineData("MY-CT-MULTI-70", EvidenceStrength.SecondarySource, "max_share 70")]
    [InlineData("MY-CT-80", EvidenceStrength.PrimarySource, "min_share 80")]
    [InlineData("MY-CT-GRADE-C", EvidenceStrength.PrimarySource, "min_grade C")]
    [InlineData("MY-AGE-MASTER", EvidenceStrength.SecondarySource, "min_age ordinaryEntry=24 apelEntry=31")]
    [InlineData("MY-UNIMAS-SURVEY-30", EvidenceStrength.PrimarySource, "min_count 30")]
    [InlineData("MY-SBL-30-79", EvidenceStrength.SecondarySource, "range 30 79")]
    [InlineData("ID-SKS-170", EvidenceStrength.SecondarySource, "definition 136/3")]
    [InlineData("ID-RPL-70", EvidenceStrength.SecondarySource, "max_share 70")]
    // That 39/2025 kept the 45 hours is general knowledge.
    [InlineData("ID-SKS-45", EvidenceStrength.Unconfirmed, "definition 45")]
    [InlineData("PH-CMO1-2025", EvidenceStrength.SecondarySource, "level_range 5 8")]
    [InlineData("PH-CMO1-APPROVAL", EvidenceStrength.Unconfirmed, "obligation")]
    public void Rule_RequirementAndEvidence_AreAsItsSourceSays(string code, EvidenceStrength strength, string requirement)
    {
        var rule = Book.Find(code)!;

        Assert.Equal((strength, requirement), (rule.Evidence.Strength, Written(rule.Requirement)));
    }

    [Theory]
    [InlineData("MY-MMS-MIN", 6)]
    [InlineData("MY-MMS-FIELDS", 21)]
    [InlineData("MY-UNIMAS-MILESTONES", 8)]
    [InlineData("MY-UNIMAS-SLT-TABLE", 12)]
    [InlineData("EU-11", 11)]
    public void Rule_ListsAndTables_AreComplete(string code, int items) =>
        Assert.Equal(items, Book.Find(code)!.Requirement.Items.Length);

    [Fact]
    public void Rules_OfInstitutions_NameThemInFull() =>
        Assert.Equal(
            [
                "Universiti Malaysia Sarawak (UNIMAS) 10",
                "Universiti Pertahanan Nasional Malaysia (UPNM) 1",
                "Universiti Putra Malaysia (UPM) 3",
                "Universiti Sains Malaysia (USM) 1",
                "Universiti Teknikal Malaysia Melaka (UTeM) 1",
                "Universiti Teknologi Malaysia (UTM) 2",
                "Universiti Tun Hussein Onn Malaysia (UTHM) 1",
                "Universiti Utara Malaysia (UUM) 2",
                "University of the Philippines Open University (UPOU) 1",
            ],
            Book.All.Where(rule => rule.Institution is not null).GroupBy(rule => rule.Institution!).Select(group => $"{group.Key} {group.Count()}").Order(StringComparer.Ordinal));

    /// <summary>"Replaced" means nothing to an officer who is not told by what, or that no successor is known.</summary>
    [Fact]
    public void Rules_Superseded_NameTheirSuccessorUnlessTheSchemeEnded() =>
        Assert.Equal(
            ["ID-20SKS-SEM", "ID-KMMI-MIN3"],
            Book.All.Where(rule => rule is { Status: RuleStatus.Superseded, SupersededBy.IsEmpty: true }).Select(rule => rule.Code));

    private static string Count(Func<Rule, string> of) =>
        string.Join(", ", Book.All.GroupBy(of).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => $"{group.Key} {group.Count()}"));

    private static string Written(Requirement requirement) =>
        string.Join(' ', requirement.Values.Select(value => value.Name is null ? value.Text : $"{value.Name}={value.Text}").Prepend(requirement.Type));
}
