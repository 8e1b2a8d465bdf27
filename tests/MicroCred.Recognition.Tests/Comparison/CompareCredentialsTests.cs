using MicroCred.Frameworks.Results;
using MicroCred.Frameworks.Sourcing;
using MicroCred.Recognition.Catalogue;
using MicroCred.Recognition.Comparison;
using static MicroCred.Recognition.Tests.Comparison.ComparisonKit;

namespace MicroCred.Recognition.Tests.Comparison;

public class CompareCredentialsTests
{
    [Fact]
    public void Compare_ProvidersStateNothing_EveryElementIsMissingInItsOrder()
    {
        var comparison = Compare("MQF", Credential(1), Credential(2));
        Assert.Equal(Enum.GetValues<Element>(), comparison.Elements.Select(element => element.Element));
        Assert.All(comparison.Elements, element => Assert.Equal(Finding.EvidenceMissing, element.Finding));
        Assert.All(comparison.Elements, element => Assert.All(element.Values, Assert.Null));
        Assert.All(comparison.Elements, element => Assert.Equal([1, 2], element.Missing.Select(fact => fact.Credential.Value).Distinct()));
        Assert.Empty(comparison.OutcomeMatches);
    }

    [Fact]
    public void Compare_MissingFact_SaysWhomToAsk()
    {
        var fact = Assert.Single(Compare(Element.Level, "MQF", Credential(1, said => said with { Level = new("MQF", 6) }), Credential(2)).Missing);
        Assert.Equal((2, StatementElement.Level, "Provider 2"), (fact.Credential.Value, fact.Element, fact.AskWhom.Name));
    }

    [Fact]
    public void Compare_Evidence_IsDerivedAtBestAndAsWeakAsItsWeakestPart()
    {
        static MicroCredential Stating(long id, EvidenceStrength strength) =>
            Credential(id, said => said with { Field = "0613", DeliveryMode = DeliveryMode.Online, Evidence = new(strength, [Cited($"S-{id}")]) });
        Assert.Equal(EvidenceStrength.Derived, Compare(Element.Profile, "MQF", Stating(1, EvidenceStrength.Confirmed), Stating(2, EvidenceStrength.SecondarySource)).Evidence.Strength);
        var weak = Compare(Element.Profile, "MQF", Stating(1, EvidenceStrength.Confirmed), Stating(2, EvidenceStrength.Unconfirmed)).Evidence;
        Assert.Equal(EvidenceStrength.Unconfirmed, weak.Strength);
        Assert.Equal(["S-1", "S-2"], weak.Citations.Select(citation => citation.Source.Code));
    }

    public static TheoryData<int[], int[], string, RefusalCode, string> Refused => new()
    {
        { [1], [1], "MQF", RefusalCode.BadUserInput, "compare.refusal.count" },
        { [1, 2, 3, 4, 5, 6, 7], [], "MQF", RefusalCode.BadUserInput, "compare.refusal.count" },
        { [1, 2, 1], [1, 2, 1], "MQF", RefusalCode.BadUserInput, "compare.refusal.twice" },
        { [1, 2], [1], "MQF", RefusalCode.NotFound, "compare.refusal.unknown" },
        { [1, 2], [1, 2], "XYZ", RefusalCode.NotFound, "refusal.unknownFramework" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Compare_WrongRequest_IsRefused(int[] asked, int[] existing, string target, RefusalCode code, string key)
    {
        var found = asked.Select(id => existing.Contains(id) ? Credential(id) : null).ToArray();
        var refusal = Comparer.Compare([.. asked.Select(id => new MicroCredentialId(id))], found, target, Today).Refusal;
        Assert.Equal((code, key), (refusal!.Code, refusal.Message.Key));
    }
}
