using MicroCred.Portal.Reference;
using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.Portal.Tests.Pages;

public class FrameworkPagesTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private readonly HttpClient browser = portal.Browser();

    private ReferenceDesk Desk => portal.Desk;

    [Fact]
    public async Task Frameworks_ListsEachFrameworkAndEachMemberWithoutOne()
    {
        var html = await browser.GetStringAsync("/en/frameworks");
        Assert.All(Desk.Data.Frameworks, framework => Assert.Contains($"href=\"frameworks/{framework.Code}\"", html));
        var without = PageText.Of(html[html.IndexOf("Members without a framework", StringComparison.Ordinal)..]);
        var members = Desk.Data.Countries.Where(country => country.Referencing is not null).ToList();
        Assert.NotEmpty(members);
        Assert.All(members, country => Assert.Contains(country.Name.ToString(), without));
    }

    [Fact]
    public async Task Framework_ShowsItsLevelsAndWhatTheyRestOn()
    {
        var html = await browser.GetStringAsync("/ms/frameworks/MQF");
        var levels = PageText.Of(PageText.Section(html, "levels"));
        Assert.All(Desk.Data.FindFramework("MQF")!.Levels, level => Assert.Contains(level.Id.ToString(), levels));
        Assert.Contains("120", levels);
        Assert.Contains("sumber primer", levels);
    }

    [Fact]
    public async Task Framework_OnADayBeforeItsReferencing_SaysThatNothingTiesIt()
    {
        var referencing = PageText.Of(PageText.Section(await browser.GetStringAsync("/en/frameworks/KKNI?asOf=2019-12-31"), "referencing"));
        Assert.Contains("Nothing known here ties the levels of KKNI to the AQRF on 31 December 2019.", referencing);
    }

    [Fact]
    public async Task Level_StandsBesideItsCounterparts_AndSaysWhereThereIsNone()
    {
        var html = await browser.GetStringAsync("/en/levels/MQF/6");
        var counterparts = PageText.Section(html, "counterparts");
        Assert.Contains("levels/KKNI/6", counterparts);
        Assert.Contains("levels/KKNI/7", counterparts);
        Assert.Contains("EQF none not referenced", PageText.Of(counterparts));
        var sideBySide = PageText.Of(PageText.Section(html, "descriptors"));
        var described = new[] { ("MQF", 6), ("AQRF", 6), ("KKNI", 6), ("KKNI", 7), ("PQF", 6) };
        Assert.All(described, id => Assert.Contains(Desk.Data.FindLevel(new(id.Item1, id.Item2))!.Descriptors[0].Summary.ToString(), sideBySide));
    }
}
