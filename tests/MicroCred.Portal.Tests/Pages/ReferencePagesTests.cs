using System.Net;
using System.Text.RegularExpressions;
using MicroCred.Localization;
using MicroCred.Portal.Reference;
using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.Portal.Tests.Pages;

/// <summary>What holds for every page about frameworks, levels, mapping, rules, credits and data, in each language.</summary>
public partial class ReferencePagesTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private static readonly string[] Pages =
    [
        "frameworks", "frameworks/AQRF", "frameworks/MQF", "frameworks/KKNI?asOf=2018-01-01", "frameworks/SG",
        "levels/MQF/6", "levels/KKNI/7", "levels/AQRF/8", "levels/EQF/3?asOf=2021-06-30",
        "mapping", "mapping?level=KKNI+7&to=MQF", "mapping?framework=MQF&framework=EQF&flowsFrom=EQF&level=MQF+6&to=EQF", "mapping?asOf=2015-01-01",
        "rules", "rules?country=ID&status=InForce&asOf=2026-01-01", "rules?country=UN&status=Draft", "data",
        "credits", "credits?amount=3&from=MY&to=ID", "credits?amount=2.5&from=UCTS&to=ECTS", "credits?amount=3&from=PH&to=MY",
    ];

    private readonly HttpClient browser = portal.Browser();

    private ReferenceDesk Desk => portal.Desk;

    private LocaleCatalog Locales => portal.Services.GetRequiredService<LocaleCatalog>();

    public static TheoryData<string, string> PagesInEachLanguage => PagesIn("en", "ms", "id", "fil");

    public static TheoryData<string, string> TranslatedPages => PagesIn("ms", "id", "fil");

    public static TheoryData<string> EachPage => [.. Pages];

    [Theory]
    [MemberData(nameof(PagesInEachLanguage))]
    public async Task Page_InEachLanguage_IsSmallMarkedAndWorded(string culture, string page)
    {
        await browser.SmallMarkedAndWordedAsync(culture, page, Locales);
    }

    [Theory]
    [MemberData(nameof(TranslatedPages))]
    public async Task Page_Translated_LeavesEnglishOnlyToTitlesAndNames(string culture, string page)
    {
        var html = await browser.GetStringAsync($"/{culture}/{page}");
        var text = PageText.Of(html);
        var english = Locales.KeysOf("en").Select(key => (Source: Locales.Find(key, new("en"))!, Translated: Locales.Find(key, new(culture))!))
            .Where(wording => wording.Source != wording.Translated && wording.Source.Split(' ').Length > 3 && !wording.Source.Contains('{'));
        Assert.DoesNotContain(english, wording => text.Contains(wording.Source, StringComparison.Ordinal));

        var titles = Desk.Data.Frameworks.SelectMany(framework => framework.Levels).SelectMany(level => level.Titles).Select(title => title.Title.ToString()).ToHashSet();
        var fallbacks = EnglishSpans().Matches(html).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value).Trim());
        Assert.Empty(fallbacks.Except(titles));
    }

    [Theory]
    [MemberData(nameof(EachPage))]
    public async Task Page_AsAQuery_IsAnsweredByTheApi(string page)
    {
        await browser.AnsweredByTheApiAsync(page);
    }

    [Theory]
    [MemberData(nameof(EachPage))]
    public async Task Page_EachSourceItNames_StandsOnThePageAboutTheData(string page)
    {
        var data = await browser.GetStringAsync("/en/data");
        var cited = PageText.Links(await browser.GetStringAsync($"/en/{page}")).Where(link => link.StartsWith("data#", StringComparison.Ordinal)).Select(link => link["data#".Length..]).Distinct();
        Assert.DoesNotContain(cited, id => !data.Contains($"id=\"{id}\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("frameworks/XX", HttpStatusCode.NotFound, "No framework here has the code “XX”")]
    [InlineData("levels/MQF/99", HttpStatusCode.NotFound, "MQF has no level 99; its levels are 1 to 8.")]
    [InlineData("levels/XX/1", HttpStatusCode.NotFound, "There is no framework \"XX\". These exist: ")]
    [InlineData("levels/MQF/six", HttpStatusCode.NotFound, "There is no page at this address.")]
    [InlineData("frameworks/MQF?asOf=yesterday", HttpStatusCode.BadRequest, "“yesterday” is not a date.")]
    [InlineData("levels/MQF/6?asOf=2026-02-30", HttpStatusCode.BadRequest, "“2026-02-30” is not a date.")]
    [InlineData("mapping?framework=XX", HttpStatusCode.BadRequest, "There is no framework \"XX\". These exist: ")]
    [InlineData("mapping?flowsFrom=XX", HttpStatusCode.BadRequest, "There is no framework \"XX\". These exist: ")]
    [InlineData("mapping?level=KKNI+99&to=MQF", HttpStatusCode.BadRequest, "KKNI has no level 99; its levels are 1 to 9.")]
    [InlineData("mapping?level=six&to=MQF", HttpStatusCode.BadRequest, "“six” is not a level.")]
    [InlineData("mapping?level=MQF+6", HttpStatusCode.BadRequest, "Choose the framework to map the level to.")]
    [InlineData("mapping?level=MQF+6&to=XX", HttpStatusCode.BadRequest, "There is no framework \"XX\". These exist: ")]
    [InlineData("rules?country=XX", HttpStatusCode.BadRequest, "No rules are known for “XX”.")]
    [InlineData("rules?status=maybe", HttpStatusCode.BadRequest, "“maybe” is not a status.")]
    [InlineData("rules?asOf=2026", HttpStatusCode.BadRequest, "“2026” is not a date.")]
    public async Task Page_AskedForWhatIsNot_SaysSoAndWhatThereIs(string page, HttpStatusCode status, string says)
    {
        var answer = await browser.GetAsync($"/en/{page}");
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(says, PageText.Of(await answer.Content.ReadAsStringAsync()));
    }

    private static TheoryData<string, string> PagesIn(params string[] cultures)
    {
        var pages = new TheoryData<string, string>();
        foreach (var culture in cultures)
        {
            foreach (var page in Pages)
                pages.Add(culture, page);
        }

        return pages;
    }

    [GeneratedRegex("<span lang=\"en\">([^<]*)</span>")]
    private static partial Regex EnglishSpans();
}
