using System.Net;
using System.Text.RegularExpressions;

namespace MicroCred.Portal.Tests.Pages.Drafts;

/// <summary>What a lecturer does to a section, form by form; drafted by rules.</summary>
public class SectionPagesTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    [Fact]
    public async Task Walk_FromTopicToAllAccepted_LeadsFromSectionToSectionAndToTheFiles()
    {
        using var bench = await Bench.OpenAsync(portal, "id");
        var draft = await bench.DraftedAsync();
        Assert.Contains("0 dari 7 bagian sudah diterima.", await bench.TextAsync(draft));
        for (var i = 0; i < Bench.Sections.Length; i++)
        {
            using var accepted = await bench.SendAsync($"{draft}/{Bench.Sections[i]}", "act", ("act", "accept"));
            Assert.EndsWith(i + 1 < Bench.Sections.Length ? $"{draft}/{Bench.Sections[i + 1]}" : draft, accepted.Headers.Location!.ToString());
        }

        var page = await bench.PageAsync(draft);
        Assert.Contains("Semua bagian sudah diterima: mata kuliah dapat diajukan.", PageText.Of(page));
        var files = PageText.Links(page).Where(link => link.StartsWith("/downloads/", StringComparison.Ordinal)).ToList();
        Assert.Equal(["course.md", "EU-11.docx", "learning-time.csv", "quiz.xml", "quiz.gift"], files.Select(file => file.Split('/')[^1]));
        foreach (var file in files)
            Assert.NotEmpty(await bench.Browser.GetByteArrayAsync(file));

        var course = await bench.TextAsync($"{draft}/course");
        Assert.Contains("Capaian pembelajaran: disusun menurut aturan, diterima oleh Demo lecturer pada 22 November 2026.", course, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Belum ada isi bagian ini yang diterima.", course);
    }

    [Fact]
    public async Task Downloads_NothingAccepted_SayWhatIsMissing()
    {
        using var bench = await Bench.OpenAsync(portal);
        var page = await bench.PageAsync(await bench.DraftedAsync());
        Assert.Contains("\"quiz\" has not been accepted yet.", PageText.Of(page));
        Assert.DoesNotContain("/downloads/drafts/", page);
    }

    [Fact]
    public async Task Empty_Section_IsDraftedAloneAndThrownAwayAgain()
    {
        using var bench = await Bench.OpenAsync(portal);
        var page = $"{await bench.NewAsync()}/outcomes";
        Assert.Contains("There is no text yet.", await bench.TextAsync(page));
        using var drafted = await bench.SendAsync(page, "draft");
        Assert.EndsWith(page, drafted.Headers.Location!.ToString());
        Assert.Contains("Proposed by rules on 22 November 2026.", await bench.TextAsync(page));
        using var discarded = await bench.SendAsync(page, "act", ("act", "discard"));
        Assert.Contains("There is no text yet.", await bench.TextAsync(page));
    }

    [Fact]
    public async Task Draft_BeforeWhatItIsBuiltOn_IsToldWhy()
    {
        using var bench = await Bench.OpenAsync(portal);
        var page = $"{await bench.NewAsync()}/quiz";
        using var refused = await bench.SendAsync(page, "draft");
        Assert.Contains("Draft the learning outcomes first", await bench.TextAsync(page));
    }

    [Fact]
    public async Task Edit_ByHand_IsSavedUndoneComparedAndTakenUpAgain()
    {
        using var bench = await Bench.OpenAsync(portal);
        var page = $"{await bench.DraftedAsync()}/outcomes";
        using var accepted = await bench.SendAsync(page, "act", ("act", "accept"));
        var text = Bench.Area(await bench.PageAsync($"{page}/edit"), "markdown");
        using var saved = await bench.SendAsync($"{page}/edit", "edit", ("act", "save"), ("markdown", text.Replace("Menjelaskan", "Menguraikan").ReplaceLineEndings("\r\n")));
        Assert.EndsWith(page, saved.Headers.Location!.ToString());
        Assert.Contains("Written by Demo lecturer on 22 November 2026.", await bench.TextAsync(page));

        var versions = await bench.PageAsync($"{page}/versions");
        Assert.Matches("<del>[^<]*Menjelaskan[^<]*</del>", versions);
        Assert.Matches("<ins>[^<]*Menguraikan[^<]*</ins>", versions);

        using var undone = await bench.SendAsync(page, "act", ("act", "undo"));
        Assert.Contains("Menjelaskan", await bench.TextAsync(page));
        using var restored = await bench.SendAsync($"{page}/versions", "restore", ("number", "2"));
        Assert.Contains("Menguraikan", await bench.TextAsync(page));
    }

    [Fact]
    public async Task SaveAndAccept_OwnText_IsTheLecturersOwn()
    {
        using var bench = await Bench.OpenAsync(portal);
        var draft = await bench.DraftedAsync();
        var page = $"{draft}/outcomes";
        var text = Bench.Area(await bench.PageAsync($"{page}/edit"), "markdown");
        using var saved = await bench.SendAsync($"{page}/edit", "edit", ("act", "accept"), ("markdown", text.Replace("Menjelaskan", "Menguraikan")));
        Assert.Contains("written and accepted by Demo lecturer on 22 November 2026.", await bench.TextAsync($"{draft}/course"));
    }

    [Fact]
    public async Task Write_EmptySection_BeginsWithTheHeadOfItsTable()
    {
        using var bench = await Bench.OpenAsync(portal);
        var page = $"{await bench.NewAsync()}/outcomes";
        var head = Bench.Area(await bench.PageAsync($"{page}/edit"), "markdown");
        using var saved = await bench.SendAsync($"{page}/edit", "edit", ("act", "save"), ("markdown", head + "| 1 | Menjelaskan rantai dingin | dengan contoh | tanpa kesalahan | C2 | |"));
        Assert.Contains("Menjelaskan rantai dingin", await bench.TextAsync(page));
    }

    [Fact]
    public async Task Edit_LineThatCannotBeRead_IsNamedAndWhatWasTypedStays()
    {
        using var bench = await Bench.OpenAsync(portal);
        var page = $"{await bench.DraftedAsync()}/outcomes/edit";
        const string Typed = "| # | outcome |\n| --- | --- |\n| 1 | <b>only two</b> |";
        using var refused = await bench.SendAsync(page, "edit", ("act", "save"), ("markdown", Typed));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var html = await refused.Content.ReadAsStringAsync();
        Assert.Contains("expected 5 columns, found 2", PageText.Of(html));
        Assert.Equal(Typed, Bench.Area(html, "markdown"));
    }

    [Fact]
    public async Task Edit_InTwoWindows_ShowsBothTextsAndKeepsTheTypedOne()
    {
        using var bench = await Bench.OpenAsync(portal);
        var page = $"{await bench.DraftedAsync()}/outcomes/edit";
        var opened = await bench.PageAsync(page);
        var (text, seen) = (Bench.Area(opened, "markdown"), Bench.Seen(opened));
        using var first = await bench.SendLateAsync(page, "edit", seen, ("act", "save"), ("markdown", text.Replace("Menjelaskan", "Menguraikan")));
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);

        using var second = await bench.SendLateAsync(page, "edit", seen, ("act", "save"), ("markdown", text.Replace("Menjelaskan", "Merangkum")));
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        var html = await second.Content.ReadAsStringAsync();
        Assert.Contains("Merangkum", Bench.Area(html, "markdown"));
        Assert.Contains("Menguraikan", Regex.Match(html, "<pre[^>]*>([^<]*)</pre>").Groups[1].Value);

        using var again = await bench.SendLateAsync(page, "edit", Bench.Seen(html), ("act", "save"), ("markdown", Bench.Area(html, "markdown")));
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Contains("Merangkum", await bench.TextAsync(page[..^"/edit".Length]));
    }

    [Fact]
    public async Task Edit_AnotherSectionChangedMeanwhile_IsNoConflict()
    {
        using var bench = await Bench.OpenAsync(portal);
        var draft = await bench.DraftedAsync();
        var page = $"{draft}/outcomes/edit";
        var opened = await bench.PageAsync(page);
        using var elsewhere = await bench.SendAsync($"{draft}/quiz", "act", ("act", "accept"));
        using var saved = await bench.SendLateAsync(page, "edit", Bench.Seen(opened), ("act", "save"), ("markdown", Bench.Area(opened, "markdown")));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
    }

    [Fact]
    public async Task Accept_TextThatChangedSinceItWasSeen_IsRefused()
    {
        using var bench = await Bench.OpenAsync(portal);
        var page = $"{await bench.DraftedAsync()}/outcomes";
        var seen = Bench.Seen(await bench.PageAsync(page));
        using var revised = await bench.SendAsync(page, "draft", ("instruction", "shorter"));
        using var refused = await bench.SendLateAsync(page, "act", seen, ("act", "accept"));
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("has changed since you saw it", PageText.Of(await refused.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task Revise_WithoutAnInstruction_IsRefusedAtTheField()
    {
        using var bench = await Bench.OpenAsync(portal);
        var page = $"{await bench.DraftedAsync()}/outcomes";
        using var refused = await bench.SendAsync(page, "draft", ("instruction", "  "));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains($"{page}#instruction", PageText.Links(await refused.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task Revise_ByRules_SaysThatTheyCannotFollowIt()
    {
        using var bench = await Bench.OpenAsync(portal);
        var page = $"{await bench.DraftedAsync()}/outcomes";
        using var revised = await bench.SendAsync(page, "draft", ("instruction", "lebih singkat"));
        var text = await bench.TextAsync(page);
        Assert.Contains("Asked for: \"lebih singkat\".", text);
        Assert.Contains("The rules cannot follow an instruction in words", text);
    }

    [Theory]
    [InlineData("en", "in another language (Bahasa Indonesia) than the course")]
    [InlineData("ms", "dalam bahasa lain (Bahasa Indonesia) daripada kursus")]
    public async Task Draft_SourceInAnotherLanguage_NamesTheLanguage(string culture, string said)
    {
        using var bench = await Bench.OpenAsync(portal, culture);
        var draft = await bench.DraftedAsync(("language", "en"), ("title", "Food safety in practice"), ("brief", "For those who work with food."));
        Assert.Contains(said, await bench.TextAsync($"{draft}/quiz"));
    }

    [Fact]
    public async Task Checks_SeededFault_StandWithTheSectionAndHowToMendIt()
    {
        using var bench = await Bench.OpenAsync(portal);
        var draft = await bench.DraftedAsync();
        var text = Bench.Area(await bench.PageAsync($"{draft}/outcomes/edit"), "markdown");
        using var saved = await bench.SendAsync($"{draft}/outcomes/edit", "edit", ("act", "save"), ("markdown", text.Replace("Menjelaskan", "Memahami")));
        var page = await bench.PageAsync($"{draft}/outcomes");
        Assert.Contains("tag--bad", PageText.Section(page, "checks"));
        Assert.Contains("memahami", PageText.Section(page, "checks"), StringComparison.OrdinalIgnoreCase);
        Assert.Matches("would send back: [1-9][0-9]*\\.", await bench.TextAsync(draft));
    }
}
