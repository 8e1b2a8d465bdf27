using System.Net;
using MicroCred.Localization;
using MicroCred.Portal.Tests.People;
using MicroCred.Storage.People;
using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.Portal.Tests.Pages.Drafts;

/// <summary>Who sees which page of a draft, and in which words.</summary>
public class DraftPagesTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private static readonly string[] OfADraft =
        ["", "/brief", "/course", "/outcomes", "/learning-time", "/quiz", "/statement", "/outcomes/edit", "/outcomes/versions"];

    [Theory]
    [InlineData("ms", "drafts")]
    [InlineData("ms", "drafts/new")]
    public async Task Page_AskedByAStranger_LeadsToSignIn(string culture, string page)
    {
        using var browser = portal.Browser();
        using var answer = await browser.GetAsync($"/{culture}/{page}");
        Assert.Equal($"/{culture}/sign-in?next={Uri.EscapeDataString($"/{culture}/{page}")}", answer.Headers.Location!.PathAndQuery);
    }

    [Theory]
    [InlineData("learner", "drafts", null)]
    [InlineData("officer-my", "drafts/new", null)]
    [InlineData("admin", "drafts/new", null)]
    [InlineData("admin", "drafts", HttpStatusCode.OK)]
    [InlineData("lecturer", "drafts", HttpStatusCode.OK)]
    [InlineData("lecturer", "drafts/new", HttpStatusCode.OK)]
    [InlineData("lecturer", "drafts/00000000000000000000000000000000", HttpStatusCode.NotFound)]
    [InlineData("lecturer", "drafts/x/outcomes", HttpStatusCode.NotFound)]
    [InlineData("lecturer", "drafts?after=nonsense", HttpStatusCode.BadRequest)]
    public async Task Page_AskedBySomebody_IsForItsRoles(string asker, string page, HttpStatusCode? expected)
    {
        using var bench = await Bench.OpenAsync(portal, asker: asker);
        using var answer = await bench.Browser.GetAsync($"/en/{page}");
        if (expected is { } status)
            Assert.Equal(status, answer.StatusCode);
        else
            Assert.StartsWith("/en/not-allowed", answer.Headers.Location!.PathAndQuery);
    }

    [Fact]
    public async Task Draft_OfAnother_IsNotThereForALecturerAndReadOnlyForAnAdministrator()
    {
        using var owner = await Bench.OpenAsync(portal);
        var draft = await owner.DraftedAsync();
        using var admin = await Bench.OpenAsync(portal, asker: "admin");
        var read = await admin.PageAsync($"{draft}/outcomes");
        Assert.DoesNotContain("name=\"act\"", read);
        Assert.DoesNotContain("name=\"instruction\"", read);
        Assert.Contains("only Demo lecturer may change it", await admin.TextAsync(draft));
        Assert.Contains("Keamanan pangan dalam praktik", await admin.TextAsync("drafts"));
        Assert.Equal(HttpStatusCode.NotFound, (await admin.Browser.GetAsync($"/en/{draft}/outcomes/edit")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.Browser.GetAsync($"/en/{draft}/brief")).StatusCode);

        using var other = await OtherLecturerAsync();
        foreach (var page in OfADraft.Append("/progress"))
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/en/{draft}{page}")).StatusCode);
    }

    [Fact]
    public async Task Forms_OfAnothersDraft_ChangeNothing()
    {
        using var owner = await Bench.OpenAsync(portal);
        var page = $"{await owner.DraftedAsync()}/outcomes";
        var seen = Bench.Seen(await owner.PageAsync(page));
        using var admin = await Bench.OpenAsync(portal, asker: "admin");
        using var refused = await admin.SendLateAsync(page, "act", seen, ("act", "accept"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(seen, Bench.Seen(await owner.PageAsync(page)));
    }

    [Fact]
    public async Task List_WithoutDrafts_SaysWhatToDo()
    {
        using var browser = await OtherLecturerAsync();
        var page = await browser.GetStringAsync("/id/drafts");
        Assert.Contains("Anda belum punya draf mata kuliah.", PageText.Of(page));
        Assert.Contains("drafts/new", PageText.Links(page));
    }

    [Theory]
    [InlineData("outcomes/versions?earlier=1&later=99", HttpStatusCode.NotFound)]
    [InlineData("outcomes/versions?earlier=x", HttpStatusCode.OK)]
    [InlineData("nothing/edit", HttpStatusCode.NotFound)]
    public async Task Versions_ThatThereAreNot_AreToldSo(string page, HttpStatusCode expected)
    {
        using var bench = await Bench.OpenAsync(portal);
        var draft = await bench.DraftedAsync();
        using var revised = await bench.SendAsync($"{draft}/outcomes", "draft", ("instruction", "again"));
        Assert.Equal(expected, (await bench.Browser.GetAsync($"/en/{draft}/{page}")).StatusCode);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ms")]
    [InlineData("id")]
    [InlineData("fil")]
    public async Task Page_InEachLanguage_IsSmallMarkedAndWordedWithoutEnglishLeftOver(string culture)
    {
        using var bench = await Bench.OpenAsync(portal, culture);
        var draft = await bench.DraftedAsync(("language", culture), ("sourceMaterial", ""));
        var locales = portal.Services.GetRequiredService<LocaleCatalog>();
        var (english, own) = (System.Globalization.CultureInfo.GetCultureInfo("en"), System.Globalization.CultureInfo.GetCultureInfo(culture));
        var foreign = locales.KeysOf("en").Where(key => key.StartsWith("draft", StringComparison.Ordinal) || key.StartsWith("enum.Draft", StringComparison.Ordinal))
            .Select(key => (English: locales.Find(key, english)!, Own: locales.Find(key, own)!))
            .Where(text => text.English.Length > 12 && text.English != text.Own && !text.English.Contains('{')).Select(text => text.English).ToList();
        foreach (var page in OfADraft.Select(page => draft + page).Append("drafts").Append("drafts/new"))
        {
            var html = await bench.Browser.SmallMarkedAndWordedAsync(culture, page, locales);
            var text = PageText.Of(html);
            if (culture != "en")
                Assert.DoesNotContain(foreign, words => text.Contains(words, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Page_AsAQuery_IsAnsweredByTheApi()
    {
        using var bench = await Bench.OpenAsync(portal);
        var draft = await bench.DraftedAsync();
        foreach (var page in new[] { "drafts", draft, $"{draft}/outcomes", $"{draft}/outcomes/versions", $"{draft}/course" })
        {
            var link = PageText.Links(await bench.PageAsync(page)).Single(link => link.StartsWith("explorer?", StringComparison.Ordinal));
            Assert.DoesNotContain("\"errors\"", WebUtility.HtmlDecode(await bench.PageAsync(link)));
        }
    }

    private async Task<HttpClient> OtherLecturerAsync()
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        await portal.Services.GetRequiredService<PeopleRegister>().AddAsync(
            new(email, "Other", [new(Role.Lecturer)], portal.Services.GetRequiredService<MicroCred.Portal.People.Passwords>().Hash("several short words")), default);
        var browser = portal.Browser();
        using var signedIn = await browser.FillAsync("/en/sign-in", "sign-in", ("email", email), ("password", "several short words"));
        return browser;
    }
}
