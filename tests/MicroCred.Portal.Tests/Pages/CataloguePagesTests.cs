using System.Net;
using System.Text.RegularExpressions;
using MicroCred.Frameworks.Sourcing;
using MicroCred.Localization;
using MicroCred.Recognition.Catalogue;
using MicroCred.Storage.Catalogue;
using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.Portal.Tests.Pages;

public partial class CataloguePagesTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private readonly HttpClient browser = portal.Browser();

    private ICatalogue Catalogue => portal.Services.GetRequiredService<ICatalogue>();

    public static TheoryData<string, string> PagesInEachLanguage
    {
        get
        {
            var pages = new TheoryData<string, string>();
            foreach (var culture in new[] { "en", "ms", "id", "fil" })
            {
                foreach (var page in new[] { "catalogue", "catalogue?q=micro&country=MY&mode=Online&order=Hours&ids=7", "catalogue?q=nothing-has-this", "catalogue/7", "catalogue/24?ids=7", "providers/1" })
                    pages.Add(culture, page);
            }

            return pages;
        }
    }

    [Theory]
    [MemberData(nameof(PagesInEachLanguage))]
    public async Task Page_InEachLanguage_IsSmallMarkedAndWorded(string culture, string page) =>
        await browser.SmallMarkedAndWordedAsync(culture, page, portal.Services.GetRequiredService<LocaleCatalog>());

    [Theory]
    [InlineData("catalogue")]
    [InlineData("catalogue?q=micro&country=MY&country=ID&mode=Online&minHours=1&maxHours=2.5&order=Title&quality=verified&level=MQF-6&aqrf=6&field=06")]
    [InlineData("catalogue/7")]
    [InlineData("providers/1")]
    public async Task Page_AsAQuery_IsAnsweredByTheApi(string page) => await browser.AnsweredByTheApiAsync(page);

    [Fact]
    public async Task List_PagedForwardsAndBack_ShowsEachEntryOnceAndTheSamePagesAgain()
    {
        var all = (await Catalogue.SearchAsync(new(Page: new(First: 200)))).Value.Hits.Select(hit => $"{hit.Entry.Id}").ToList();
        var forwards = new List<List<string>>();
        var html = await browser.GetStringAsync("/en/catalogue?order=Title");
        forwards.Add(Shown(html));
        while (Rel(html, "next") is { } next)
            forwards.Add(Shown(html = await browser.GetStringAsync($"/en/{next}")));
        Assert.Equal(all, forwards.SelectMany(page => page));
        Assert.True(forwards.Count > 2, "The samples fill more than two pages.");

        var backwards = new List<List<string>>();
        while (Rel(html, "prev") is { } previous)
            backwards.Insert(0, Shown(html = await browser.GetStringAsync($"/en/{previous}")));
        Assert.Equal(forwards.SkipLast(1), backwards);
    }

    [Fact]
    public async Task List_Filtered_CountsWhatEachOtherChoiceWouldFind()
    {
        var text = PageText.Of(await browser.GetStringAsync("/en/catalogue?country=PH"));
        Assert.Contains("Filters and order (1 on)", text);
        Assert.Contains($"Micro-credentials found: {await CountAsync("PH")}", text);
        Assert.Contains($"Malaysia ({await CountAsync("MY")})", text);
        Assert.Contains($"Indonesia ({await CountAsync("ID")})", text);
    }

    [Fact]
    public async Task List_WhatWasAsked_StaysInTheFormAndInEveryLink()
    {
        var html = await browser.GetStringAsync("/en/catalogue?q=micro&country=MY&minHours=0&ids=7,24");
        Assert.Matches("id=\"q\" name=\"q\" value=\"micro\"", html);
        Assert.Matches("name=\"country\" value=\"MY\" checked", html);
        Assert.Contains("<input type=\"hidden\" name=\"ids\" value=\"7,24\" />", html);
        Assert.Contains("To compare: 2 of at most 6", PageText.Of(html));
        Assert.Contains("compare?ids=7,24", PageText.Links(html));
        Assert.All(PageText.Links(html).Where(link => link.StartsWith("catalogue?q=", StringComparison.Ordinal)), link => Assert.Contains("ids=", link));
    }

    [Fact]
    public async Task List_Search_MarksTheWordsItFound()
    {
        Assert.Contains("INF-101 <mark>Algoritma</mark> dan Pemrograman", await browser.GetStringAsync("/en/catalogue?q=algo"));
    }

    [Theory]
    [InlineData("en", "sarjana : Bahasa Indonesia: bachelor's degree (KKNI 6); Bahasa Melayu: master's degree (MQF 7)")]
    [InlineData("ms", "sarjana : Bahasa Indonesia: ijazah sarjana muda (KKNI 6); Bahasa Melayu: ijazah sarjana (MQF 7)")]
    [InlineData("id", "sarjana : Bahasa Indonesia: gelar sarjana S1 (KKNI 6); Bahasa Melayu: gelar magister (MQF 7)")]
    [InlineData("fil", "sarjana : Bahasa Indonesia: batsilyer (KKNI 6); Bahasa Melayu: master (MQF 7)")]
    public async Task List_SearchForAFalseFriend_SaysWhatItMeansInEachLanguage(string culture, string says)
    {
        Assert.Contains(says, PageText.Of(await browser.GetStringAsync($"/{culture}/catalogue?q=Sarjana")));
    }

    [Fact]
    public async Task List_SixChosen_OffersNoSeventh()
    {
        Assert.DoesNotContain("Add to comparison", await browser.GetStringAsync("/en/catalogue?ids=1,2,3,4,5,6"));
    }

    [Fact]
    public async Task List_NothingFits_SaysWhatToDo()
    {
        var html = await browser.GetStringAsync("/en/catalogue?q=nothing-has-this&ids=7");
        Assert.Contains("No micro-credential fits.", PageText.Of(html));
        Assert.Contains("catalogue?ids=7", PageText.Links(html));
    }

    [Theory]
    [InlineData("catalogue?country=XX", "There is no country 'XX' here. Choose from: ")]
    [InlineData("catalogue?level=MQF-99", "There is no level 'MQF-99'.")]
    [InlineData("catalogue?aqrf=nine", "There is no level 'nine'.")]
    [InlineData("catalogue?mode=by-post", "'by-post' is none of the choices: conventional, blended, online")]
    [InlineData("catalogue?mode=1", "'1' is none of the choices")]
    [InlineData("catalogue?order=random", "'random' is none of the choices")]
    [InlineData("catalogue?quality=maybe", "'maybe' is none of the choices")]
    [InlineData("catalogue?minHours=ten", "'ten' is not a number.")]
    [InlineData("catalogue?minHours=-1", "-1 hours are less than none.")]
    [InlineData("catalogue?minHours=20&maxHours=10", "At least 20 and at most 10 hours cannot both hold.")]
    public async Task List_AskedForWhatIsNot_SaysSoAtTheFieldAndAbove(string page, string says)
    {
        var answer = await browser.GetAsync($"/en/{page}");
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(2, PageText.Of(html).Split(says).Length - 1);
        var field = Regex.Match(html, "error-summary.*?<a href=\"[^\"]*#(\\w+)\"", RegexOptions.Singleline).Groups[1].Value;
        Assert.Contains($"id=\"{field}\"", html);
    }

    [Theory]
    [InlineData("catalogue?after=no-cursor")]
    [InlineData("catalogue?q=a+b+c+d+e+f+g+h+i+j+k+l+m+n")]
    [InlineData("providers/1?after=no-cursor")]
    public async Task Page_ThatStorageRefuses_IsABadRequestWithItsReason(string page)
    {
        var answer = await browser.GetAsync($"/en/{page}");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Matches("error-summary|notice--bad", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("catalogue/999999", "The catalogue has no entry '999999'.")]
    [InlineData("catalogue/MC001", "The catalogue has no entry 'MC001'.")]
    [InlineData("providers/999999", "The catalogue has no provider '999999'.")]
    [InlineData("providers/-1", "The catalogue has no provider '-1'.")]
    public async Task Page_OfWhatDoesNotExist_IsNotFoundAndLeadsOn(string page, string says)
    {
        var answer = await browser.GetAsync($"/en/{page}");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Contains(says, PageText.Of(html));
        Assert.Contains("catalogue", PageText.Links(html));
    }

    [Fact]
    public async Task Entry_NotStated_StaysNotStated_WithTheSourcesWordsBeside()
    {
        var entry = (await Catalogue.FindByCodeAsync("TMUI233MC"))[0];
        var html = await browser.GetStringAsync($"/id/catalogue/{entry.Id}");
        var statement = PageText.Of(PageText.Section(html, "statement"));
        Assert.Contains("Kredit tidak dicantumkan Dalam kata-kata sumbernya sendiri: ns (origin course TMUI233)".ToUpperInvariant(), statement.ToUpperInvariant());
        Assert.Contains("UNIMAS Guidelines", PageText.Of(PageText.Section(html, "further")));

        var completeness = PageText.Of(PageText.Section(html, "completeness"));
        Assert.Contains($"{Completeness.Mandatory.Length - entry.Completeness.Missing.Length} dari 10 unsur", completeness);
        Assert.Equal(entry.Completeness.Missing.Length, Regex.Count(PageText.Section(html, "completeness"), "<li><strong>"));
        Assert.Contains("Tanyakan kepada penyelenggara: Universiti Malaysia Sarawak (UNIMAS).", completeness);
    }

    [Fact]
    public async Task Entry_AskedForADay_SaysWhatItSaidThen()
    {
        using var own = new RunningPortal();
        var writer = own.Services.GetRequiredService<ICatalogueWriter>();
        var draft = new EntryDraft(new("Example University", "MY"), "EX1", new() { Title = new("First wording"), Evidence = new(EvidenceStrength.Unconfirmed, []) });
        var id = (await writer.RecordAsync([draft]))[0].Id;
        own.Pass(TimeSpan.FromDays(3));
        await writer.RecordAsync([draft with { Stated = draft.Stated with { Title = new("Second wording") } }]);

        var now = await own.Browser().GetStringAsync($"/en/catalogue/{id}");
        Assert.Contains("<h1>Second wording</h1>", now);
        Assert.Contains($"catalogue/{id}?asOf=2026-11-22", PageText.Links(now));
        var then = await own.Browser().GetStringAsync($"/en/catalogue/{id}?asOf=2026-11-24");
        Assert.Contains("<h1>First wording</h1>", then);
        Assert.Contains("This is what the entry said on 24 November 2026: version 1 of 2.", PageText.Of(then));
        Assert.Contains("<h1>Second wording</h1>", await own.Browser().GetStringAsync($"/en/catalogue/{id}?asOf=2026-11-25"));
        var before = await own.Browser().GetAsync($"/en/catalogue/{id}?asOf=2026-11-21");
        Assert.Equal(HttpStatusCode.NotFound, before.StatusCode);
        Assert.Contains("The entry was first recorded on 22 November 2026.", PageText.Of(await before.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task Provider_ListsItsEntriesAndNoOthers()
    {
        var provider = (await Catalogue.FindByCodeAsync("TMUI233MC"))[0].Provider;
        var html = await browser.GetStringAsync($"/en/providers/{provider.Id}");
        var own = (await Catalogue.SearchAsync(new(Filter: new() { Provider = provider.Id }))).Value.Hits.Select(hit => $"{hit.Entry.Id}");
        Assert.Equal(own, Shown(html));
        Assert.Contains($"<h1>{provider.Name}</h1>", html);
    }

    [Fact]
    public async Task EntryWithScript_IsShownAsText()
    {
        using var own = new RunningPortal();
        var hostile = await HostileEntry.RecordAsync(own);
        var entry = (await own.Services.GetRequiredService<ICatalogue>().FindAsync(hostile.Id))!;
        foreach (var page in new[] { $"catalogue/{entry.Id}", "catalogue?q=hyperlink", $"catalogue?ids={entry.Id}", $"providers/{entry.Provider.Id}", $"compare?ids={entry.Id},7&target=MQF" })
            HostileEntry.AssertHarmless(await own.Browser().GetStringAsync($"/en/{page}"));
    }

    [Theory]
    [InlineData("catalogue?q={0}")]
    [InlineData("catalogue?level={0}")]
    [InlineData("catalogue?country={0}")]
    [InlineData("catalogue?minHours={0}")]
    [InlineData("credits?amount={0}")]
    [InlineData("compare?ids={0}")]
    [InlineData("compare?ids=7,24&target={0}")]
    [InlineData("catalogue/{0}")]
    public async Task AddressWithScript_IsShownAsText(string page)
    {
        using var answer = await browser.GetAsync($"/en/{string.Format(null, page, Uri.EscapeDataString("\"><img src=x onerror=alert(1)>"))}");
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Contains("onerror", html);
        Assert.DoesNotContain("<img", html);
    }

    private async Task<int> CountAsync(string country) => (await Catalogue.SearchAsync(new(Filter: new() { Countries = [country] }))).Value.TotalCount;

    private static List<string> Shown(string html) => [.. EntryHeading().Matches(html).Select(match => match.Groups[1].Value)];

    private static string? Rel(string html, string relation) =>
        Regex.Match(html, $"<a rel=\"{relation}\" href=\"([^\"]*)\"") is { Success: true } match ? WebUtility.HtmlDecode(match.Groups[1].Value) : null;

    [GeneratedRegex("<h[23]><a href=\"catalogue/(\\d+)")]
    private static partial Regex EntryHeading();
}
