namespace MicroCred.Frameworks.Tests.Sourcing;

public class EvidenceTests
{
    private static readonly Source Report = new("S-REPORT", "Report", null, null, null, ReadingGrade.Full);
    private static readonly Source Press = new("S-PRESS", "Press", null, null, null, ReadingGrade.SecondHand);

    private static readonly Evidence Confirmed = new(
        EvidenceStrength.Confirmed, [new(Report, "p. 1")], LocalizedText.English("Read."), "Ada", new(2026, 1, 2));

    [Fact]
    public void Of_OneFact_IsThatFact() => Assert.Same(Confirmed, Evidence.Of([Confirmed, Confirmed]));

    [Fact]
    public void Of_SeveralFacts_IsAsStrongAsTheWeakestWithTheSourcesAndNotesOfAll()
    {
        var both = Evidence.Of([Confirmed, new(EvidenceStrength.SecondarySource, [new(Report, "p. 1"), new(Press, null)], LocalizedText.English("Reported."))]);

        Assert.Equal(EvidenceStrength.SecondarySource, both.Strength);
        Assert.Equal(["S-REPORT p. 1", "S-PRESS "], both.Citations.Select(citation => $"{citation.Source.Code} {citation.Section}"));
        Assert.Equal("Read. Reported.", both.Note!.In("en"));
        Assert.Equal((null, null), (both.ConfirmedBy, both.ConfirmedOn));
    }

    [Fact]
    public void Of_AllConfirmed_IsConfirmedByAllOnTheLastDay()
    {
        var both = Evidence.Of([Confirmed, Confirmed with { ConfirmedBy = "Ben", ConfirmedOn = new(2026, 3, 4) }]);

        Assert.Equal((EvidenceStrength.Confirmed, "Ada, Ben", new DateOnly(2026, 3, 4)), (both.Strength, both.ConfirmedBy, both.ConfirmedOn));
    }

    [Fact]
    public void Of_NoFacts_IsABug() => Assert.Throws<ArgumentException>(() => Evidence.Of([]));
}
