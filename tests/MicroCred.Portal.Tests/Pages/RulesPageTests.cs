using System.Text.RegularExpressions;
using MicroCred.Portal.Reference;
using MicroCred.Recognition.Rules;
using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.Portal.Tests.Pages;

public class RulesPageTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private readonly HttpClient browser = portal.Browser();

    private RuleBook Rules => portal.Desk.Rules;

    [Fact]
    public async Task Rules_Unfiltered_AreAllThereAre()
    {
        Assert.Equal(Rules.All.Select(rule => rule.Code).Order(), Shown(await browser.GetStringAsync("/en/rules")).Order());
    }

    [Fact]
    public async Task Rules_OfACountryOnADay_AreThoseThatHeld()
    {
        var day = new DateOnly(2022, 6, 30);
        var expected = Rules.List("ID", day).Select(rule => rule.Code).ToList();
        Assert.NotEqual(expected.Count, Rules.List("ID").Length);
        Assert.Equal(expected.Order(), Shown(await browser.GetStringAsync("/en/rules?country=ID&asOf=2022-06-30")).Order());
    }

    [Fact]
    public async Task Rules_Superseded_NameWhatFollowedThem()
    {
        var html = await browser.GetStringAsync("/en/rules?status=Superseded");
        var expected = Rules.All.Where(rule => rule.Status == RuleStatus.Superseded).ToList();
        Assert.Equal(expected.Select(rule => rule.Code).Order(), Shown(html).Order());
        var text = PageText.Of(html);
        Assert.All(expected.SelectMany(rule => rule.SupersededBy), document => Assert.Contains(document, text));
    }

    [Fact]
    public async Task Rules_ThatNoneFits_SaysWhatToDo()
    {
        Assert.Contains("No rule fits these filters.", PageText.Of(await browser.GetStringAsync("/en/rules?country=MY&asOf=1950-01-01&status=Draft")));
    }

    private static IEnumerable<string> Shown(string html) => Regex.Matches(html, "<li id=\"([^\"]+)\"").Select(match => match.Groups[1].Value);
}
