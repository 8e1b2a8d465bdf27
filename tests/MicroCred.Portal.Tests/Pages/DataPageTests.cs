using MicroCred.Frameworks.Sourcing;
using MicroCred.Portal.Pages.AboutData;
using MicroCred.Portal.Language;
using MicroCred.Portal.Reference;
using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.Portal.Tests.Pages;

public class DataPageTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private readonly HttpClient browser = portal.Browser();

    private ReferenceDesk Desk => portal.Desk;

    [Fact]
    public async Task Data_ShowsEachSourceUnderItsCode_AndItsKnownErrors()
    {
        var html = await browser.GetStringAsync("/en/data");
        var text = PageText.Of(html);
        Assert.All(Desk.Data.Sources, source =>
        {
            Assert.Contains($"id=\"{source.Code}\"", html);
            Assert.Contains(PageText.Of(source.KnownErrors?.ToString() ?? ""), text);
        });
    }

    [Fact]
    public void Facts_CountEachRowAndRuleOnce()
    {
        var facts = Desk.FactsOn(new(2026, 11, 22), portal.Services.GetRequiredService<Wording>()).ToList();
        Assert.Equal(9, facts.Count(fact => fact is { Group: "KKNI", Kind: FactKind.ReferencingRow, Evidence.Strength: EvidenceStrength.Derived }));
        Assert.Equal(Desk.Rules.All.Length, facts.Count(fact => fact.Kind == FactKind.Rule));
        Assert.Equal(Desk.Data.CreditSystems.Length, facts.Count(fact => fact.Kind == FactKind.CreditSystem));
    }

    [Fact]
    public async Task Data_ListsEveryUnsettledFactWithItsWayOut()
    {
        var unconfirmed = PageText.Section(await browser.GetStringAsync("/en/data"), "unconfirmed");
        var facts = Desk.FactsOn(new(2026, 11, 22), portal.Services.GetRequiredService<Wording>()).Where(fact => fact.IsUnsettled).ToList();
        Assert.NotEmpty(facts);
        Assert.Empty(facts.Select(fact => fact.Link).Except(PageText.Links(unconfirmed)));
        Assert.Contains(PageText.Of(Desk.Data.FindFramework("KKNI")!.Referencing.OpenIssue!.ToString()), PageText.Of(unconfirmed));
    }
}
