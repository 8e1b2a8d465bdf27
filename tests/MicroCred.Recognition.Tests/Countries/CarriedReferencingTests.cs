namespace MicroCred.Recognition.Tests.Countries;

/// <summary>How far each country's referencing is known, and that nothing is shown as better known than it is.</summary>
public class CarriedReferencingTests
{
    private static readonly ReferenceData Data = RealCountries.Data;

    [Theory]
    [InlineData("MQF", ReferencingStatus.Referenced, 2019, "2019-01-01", EvidenceStrength.SecondarySource)]
    [InlineData("KKNI", ReferencingStatus.Referenced, 2020, "2020-06-01", EvidenceStrength.PrimarySource)]
    [InlineData("PQF", ReferencingStatus.Referenced, 2019, "2019-01-01", EvidenceStrength.PrimarySource)]
    [InlineData("TH-NQF", ReferencingStatus.Referenced, null, null, EvidenceStrength.SecondarySource)]
    [InlineData("VQF", ReferencingStatus.Referenced, 2025, "2025-10-24", EvidenceStrength.SecondarySource)]
    [InlineData("SG", ReferencingStatus.ConflictingSources, null, null, EvidenceStrength.SecondarySource)]
    [InlineData("BDQF", ReferencingStatus.NotReferenced, null, null, EvidenceStrength.Derived)]
    [InlineData("CQF", ReferencingStatus.NotReferenced, null, null, EvidenceStrength.Derived)]
    [InlineData("EQF", ReferencingStatus.NotReferenced, null, null, EvidenceStrength.Derived)]
    [InlineData("AQRF", ReferencingStatus.NotApplicable, null, null, EvidenceStrength.Derived)]
    public void Referencing_OfFramework_IsAsKnown(string code, ReferencingStatus status, int? year, string? from, EvidenceStrength strength)
    {
        var referencing = Data.FindFramework(code)!.Referencing;

        Assert.Equal(
            (status, year, from is null ? null : DateOnly.Parse(from), strength),
            (referencing.Status, referencing.Year, referencing.From, referencing.Evidence.Strength));
    }

    [Theory]
    [InlineData("LA")]
    [InlineData("MM")]
    [InlineData("TL")]
    public void Referencing_OfMemberWithoutFramework_IsSaidByTheCountry(string code)
    {
        var referencing = Data.Countries.Single(country => country.Code == code).Referencing!;

        Assert.Equal((ReferencingStatus.NotReferenced, EvidenceStrength.Derived), (referencing.Status, referencing.Evidence.Strength));
    }

    [Theory]
    [InlineData("MQF", "1 2 3 4 5 6 7 8", ReferencingRelation.SameNumber, EvidenceStrength.Unconfirmed)]
    [InlineData("PQF", "1 2 3 4 5 6 7 8", ReferencingRelation.SameNumber, EvidenceStrength.Unconfirmed)]
    [InlineData("TH-NQF", "1 2 3 4 5 6 7 8", ReferencingRelation.SameNumber, EvidenceStrength.Unconfirmed)]
    [InlineData("VQF", "1 2 3 4 5 6 7 8", ReferencingRelation.SameNumber, EvidenceStrength.Derived)]
    [InlineData("KKNI", "1 2 3 4 5 6 6/7 7 8", ReferencingRelation.Candidate, EvidenceStrength.Derived)]
    public void Rows_OfFramework_AreAsKnown(string code, string aqrfLevels, ReferencingRelation relation, EvidenceStrength strength)
    {
        var rows = Data.FindFramework(code)!.Referencing.Rows;

        Assert.Equal(aqrfLevels, string.Join(' ', rows.OrderBy(row => row.NationalLevel).Select(row => string.Join('/', row.AqrfLevels))));
        Assert.All(rows, row => Assert.Equal((relation, strength), (row.Relation, row.Evidence.Strength)));
    }

    [Fact]
    public void Rows_OfAllPacks_StandOnlyInTheFiveFrameworks() =>
        Assert.Equal(41, Data.Frameworks.Sum(framework => framework.Referencing.Rows.Length));

    /// <summary>Only a custodian confirms, by an event with a name and a date: a pack cannot.</summary>
    [Fact]
    public void Evidence_OfFactsInPacks_IsNeverConfirmed() =>
        Assert.DoesNotContain(
            EvidenceStrength.Confirmed,
            Data.Frameworks
                .SelectMany(framework => framework.Levels.SelectMany(Of).Append(framework.Evidence).Append(framework.Referencing.Evidence))
                .Concat(Data.CreditSystems.Select(system => system.Evidence))
                .Concat(RealCountries.Book.All.Select(rule => rule.Evidence))
                .Select(evidence => evidence.Strength));

    private static IEnumerable<Evidence> Of(Level level) =>
        [level.Evidence, .. level.Descriptors.Select(descriptor => descriptor.Evidence), .. level.MinimumCredits.Select(minimum => minimum.Evidence)];
}
