using System.Net;
using System.Text.RegularExpressions;
using MicroCred.Localization;
using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.Portal.Tests.Pages;

public class ComparePageTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private readonly HttpClient browser = portal.Browser();

    [Theory]
    [InlineData("en")]
    [InlineData("ms")]
    [InlineData("id")]
    [InlineData("fil")]
    public async Task Page_InEachLanguage_IsSmallMarkedAndWorded(string culture)
    {
        var locales = portal.Services.GetRequiredService<LocaleCatalog>();
        await browser.SmallMarkedAndWordedAsync(culture, "compare", locales);
        await browser.SmallMarkedAndWordedAsync(culture, "compare?ids=7,24,1,25,40,2&target=PQF", locales);
        await browser.SmallMarkedAndWordedAsync(culture, "compare?ids=7", locales, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Page_AsAQuery_IsAnsweredByTheApi() => await browser.AnsweredByTheApiAsync("compare?ids=7,24&target=MQF");

    [Theory]
    [InlineData("compare?ids=7,24&target=MQF")]
    [InlineData("compare?ids=7&ids=24&target=mqf")]
    [InlineData("compare?ids=7,24")]
    public async Task Comparison_OfTwo_ShowsTheFiveElementsInOrderWithFindingAndWhomToAsk(string page)
    {
        var html = await browser.GetStringAsync($"/en/{page}");
        var rows = Regex.Matches(html, "<th scope=\"row\"><a href=\"compare[^\"]*#(\\w+)\"").Select(match => match.Groups[1].Value);
        Assert.Equal(["Level", "Workload", "Quality", "Profile", "Outcomes"], rows);

        var text = PageText.Of(html);
        Assert.Contains("Seen from MQF, as of 22 November 2026", text);
        Assert.Contains("Level not stated not stated evidence missing", text);
        Assert.Contains("substantial difference", PageText.Of(PageText.Section(html, "Workload")));
        Assert.Contains("Ask International Islamic University Malaysia (IIUM): Three modules unbundled from UNGS 1201: The level in the national framework", PageText.Of(PageText.Section(html, "Level")));
        Assert.Contains("downloads/comparison.csv?ids=7,24&target=MQF", PageText.Links(html), StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Comparison_OfNothing_SaysHowToBegin()
    {
        var html = await browser.GetStringAsync("/ms/compare");
        Assert.Contains("Belum ada yang dipilih.", PageText.Of(html));
        Assert.DoesNotContain("error-summary", html);
    }

    [Theory]
    [InlineData("ids=7", HttpStatusCode.BadRequest, "1 micro-credentials were named; a comparison takes 2 to 6.")]
    [InlineData("ids=1,2,3,4,5,6,7", HttpStatusCode.BadRequest, "7 micro-credentials were named; a comparison takes 2 to 6.")]
    [InlineData("ids=7,7", HttpStatusCode.BadRequest, "Micro-credential 7 is named twice.")]
    [InlineData("ids=7,abc", HttpStatusCode.BadRequest, "'abc' is not the number of an entry.")]
    [InlineData("ids=7,-1", HttpStatusCode.BadRequest, "'-1' is not the number of an entry.")]
    [InlineData("ids=7,999999", HttpStatusCode.NotFound, "There is no micro-credential 999999 in the catalogue.")]
    [InlineData("ids=7,24&target=XX", HttpStatusCode.NotFound, "There is no framework \"XX\". These exist: ")]
    public async Task Comparison_ThatCannotBeMade_SaysWhyAndKeepsWhatExists(string query, HttpStatusCode status, string says)
    {
        var answer = await browser.GetAsync($"/en/compare?{query}");
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(says, PageText.Of(html));
        var field = Regex.Match(html, "error-summary.*?<a href=\"[^\"]*#(\\w+)\"", RegexOptions.Singleline).Groups[1].Value;
        Assert.Contains($"id=\"{field}\"", html);
        Assert.Contains("Three modules unbundled from UNGS 1201", PageText.Of(html));
    }
}
