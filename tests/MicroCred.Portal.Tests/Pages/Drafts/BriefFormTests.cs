using System.Net;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using MicroCred.Portal.Tests.Kit;
using MicroCred.Portal.Tests.People;

namespace MicroCred.Portal.Tests.Pages.Drafts;

public class BriefFormTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    /// <summary>More than a field holds.</summary>
    private static readonly string Long = string.Concat(Enumerable.Range(0, 8_215).Select(number => $"Suhu {number:00000} menentukan mutu. ")).TrimEnd();

    [Fact]
    public async Task Create_NothingTyped_NamesEveryFieldWithALinkToIt()
    {
        using var bench = await Bench.OpenAsync(portal);
        using var refused = await bench.SendAsync("drafts/new", "new", ("language", "id"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var html = await refused.Content.ReadAsStringAsync();
        Assert.Equal(
            ["drafts/new#title", "drafts/new#brief", "drafts/new#level", "drafts/new#credits", "drafts/new#creditSystem"],
            PageText.Links(html[html.IndexOf("error-summary", StringComparison.Ordinal)..html.IndexOf("<h1", StringComparison.Ordinal)]));
    }

    [Theory]
    [InlineData("title", "", "The course has no title.")]
    [InlineData("brief", " ", "The brief is empty.")]
    [InlineData("language", "tlh", "Courses cannot be drafted in \"tlh\".")]
    [InlineData("level", "MQF 99", "There is no level MQF 99.")]
    [InlineData("level", "nonsense", "There is no level")]
    [InlineData("credits", "0", "0 credits: expected more than 0")]
    [InlineData("credits", "60", "60 credits: expected more than 0 and at most 30.")]
    [InlineData("credits", "two", "'two' is not a number.")]
    [InlineData("creditSystem", "XX", "There is no credit system \"XX\".")]
    [InlineData("creditSystem", "PH", "State the hours of the course yourself.")]
    public async Task Create_OneFieldWrong_SaysSoAndKeepsWhatWasTyped(string field, string value, string message)
    {
        using var bench = await Bench.OpenAsync(portal);
        using var refused = await bench.SendAsync("drafts/new", "new", Bench.Brief(("references", "ISO 22000"), (field, value)));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var html = await refused.Content.ReadAsStringAsync();
        Assert.Contains(message, PageText.Of(html));
        Assert.Equal(Bench.Source.ReplaceLineEndings("\n"), Bench.Area(html, "sourceMaterial"));
        Assert.Equal("ISO 22000", Bench.Area(html, "references"));
    }

    [Fact]
    public async Task Create_SentTwice_MakesOneDraft()
    {
        using var bench = await Bench.OpenAsync(portal);
        var first = await bench.NewAsync(("once", "the same key"));
        Assert.Equal(first, await bench.NewAsync(("once", "the same key")));
    }

    [Fact]
    public async Task Create_SessionIsOver_CanBeSentAgainAfterSigningIn()
    {
        using var bench = await Bench.OpenAsync(portal);
        var html = await bench.PageAsync("drafts/new");
        (string, string)[] typed = [("_handler", "new"), ("__RequestVerificationToken", PageForms.TokenOf(html)), .. Bench.Brief(("title", "Sent again"))];
        using var signedOut = await bench.Browser.PostAsync("/en/sign-out", PageForms.Form(("__RequestVerificationToken", PageForms.TokenOf(html))));
        Assert.Equal(HttpStatusCode.Redirect, signedOut.StatusCode);

        using var late = await bench.Browser.PostAsync("/en/drafts/new", PageForms.Form(typed));
        Assert.Equal(HttpStatusCode.Unauthorized, late.StatusCode);
        Assert.Contains("Sign in in another tab", PageText.Of(await late.Content.ReadAsStringAsync()));

        using var signedIn = await bench.Browser.SignInOnPageAsync("lecturer");
        using var again = await bench.Browser.PostAsync("/en/drafts/new", PageForms.Form(typed));
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Contains("Sent again", await bench.TextAsync("drafts"));
    }

    [Theory]
    [InlineData("notes.txt", "Rantai dingin menjaga mutu.")]
    [InlineData("notes.md", "# Rantai dingin\n\nRantai dingin menjaga mutu.")]
    [InlineData("notes.docx", "Rantai dingin menjaga mutu.")]
    public async Task Create_WithAFile_TakesItsTextUp(string name, string text)
    {
        using var bench = await Bench.OpenAsync(portal);
        using var made = await UploadAsync(bench, name, name.EndsWith(".docx", StringComparison.Ordinal) ? Docx(text) : Encoding.UTF8.GetBytes(text), ("sourceMaterial", "Typed before."));
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        var draft = made.Headers.Location!.ToString().Split("/en/")[^1];
        Assert.Equal($"Typed before.\n\n{text}", Bench.Area(await bench.PageAsync($"{draft}/brief"), "sourceMaterial"));
    }

    [Theory]
    [InlineData("notes.pdf", "%PDF-1.7", "A file \".pdf\" cannot be read.")]
    [InlineData("notes.docx", "not a zip", "not a Word document")]
    [InlineData("notes.txt", "caf\u00e9 in Latin-1", "not in UTF-8")]
    public async Task Create_WithAFileThatCannotBeRead_SaysSoAtTheFile(string name, string text, string message)
    {
        using var bench = await Bench.OpenAsync(portal);
        using var refused = await UploadAsync(bench, name, Encoding.Latin1.GetBytes(text));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var html = await refused.Content.ReadAsStringAsync();
        Assert.Contains(message, PageText.Of(html));
        Assert.Contains("drafts/new#file", PageText.Links(html));
        Assert.Contains("choose a file again. All else that you typed is still here.", PageText.Of(html));
        Assert.Equal(Bench.Source.ReplaceLineEndings("\n"), Bench.Area(html, "sourceMaterial"));
        Assert.Contains("pengolahan pangan", Bench.Area(html, "brief"));
    }

    [Fact]
    public async Task Create_WithAFileOfMoreThan5MB_IsRefusedAndOneOfAlmost5IsTaken()
    {
        using var bench = await Bench.OpenAsync(portal);
        using var refused = await UploadAsync(bench, "long.txt", Encoding.UTF8.GetBytes(new string('a', (5 * 1024 * 1024) + 1)));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("larger than 5 MB", PageText.Of(await refused.Content.ReadAsStringAsync()));

        using var taken = await UploadAsync(bench, "long.txt", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Suhu menentukan mutu. ", 230_000))), ("sourceMaterial", ""));
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
    }

    /// <summary>The server itself ends a request that is too large, so this asks a real one.</summary>
    [Fact]
    public async Task Create_WithAFileBeyondTheServersUsualLimit_KeepsWhatWasTyped()
    {
        var data = Directory.CreateTempSubdirectory();
        using (var served = await PortalProcess.StartAsync(data.FullName))
        {
            using var browser = served.Browser();
            using var signedIn = await browser.SignInOnPageAsync("lecturer");
            using var bench = new Bench(browser, "en");
            using var refused = await UploadAsync(bench, "slides.docx", new byte[40 * 1024 * 1024]);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            var html = await refused.Content.ReadAsStringAsync();
            Assert.Contains("larger than 5 MB", PageText.Of(html));
            Assert.Equal(Bench.Source.ReplaceLineEndings("\n"), Bench.Area(html, "sourceMaterial"));
        }

        data.Delete(recursive: true);
    }

    [Fact]
    public async Task Create_PastedSourceOf5MB_IsTaken()
    {
        using var bench = await Bench.OpenAsync(portal);
        using var taken = await bench.SendAsync("drafts/new", "new", Bench.Brief(("sourceMaterial", new string('a', 5 * 1024 * 1024))));
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
    }

    [Fact]
    public async Task Change_LongSource_ShowsItsBeginningAndGivesAllOfItAway()
    {
        using var bench = await Bench.OpenAsync(portal);
        var page = $"{await bench.NewAsync(("sourceMaterial", Long))}/brief";
        var html = await bench.PageAsync(page);
        Assert.InRange(html.Length, 1, 60_000);
        Assert.Contains("a source of 230,019 characters", PageText.Of(html));
        Assert.Contains("Suhu 00001 menentukan mutu.", html);
        Assert.DoesNotContain("Suhu 08000", html);
        Assert.Equal(Long, await bench.Browser.GetStringAsync(PageText.Links(html).Single(link => link.EndsWith("/source.md", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("keep", "", true)]
    [InlineData("keep", "And this.", true)]
    [InlineData("replace", "Only this.", false)]
    public async Task Change_BesideALongSource_KeepsItAddsToItOrTakesItsPlace(string choice, string typed, bool isKept)
    {
        using var bench = await Bench.OpenAsync(portal);
        var draft = await bench.NewAsync(("sourceMaterial", Long));
        // What is wrong elsewhere loses neither the choice nor what was typed.
        using var refused = await bench.SendAsync($"{draft}/brief", "change", Bench.Brief(("title", ""), ("longSource", choice), ("sourceMaterial", typed)));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var html = await refused.Content.ReadAsStringAsync();
        Assert.Matches($"value=\"{choice}\" checked", html);
        Assert.Equal(typed, Bench.Area(html, "sourceMaterial"));

        using var changed = await bench.SendAsync($"{draft}/brief", "change", Bench.Brief(("title", "Renamed"), ("longSource", choice), ("sourceMaterial", typed)));
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        Assert.Equal(string.Join("\n\n", ((string[])[isKept ? Long : "", typed]).Where(part => part.Length > 0)), await bench.Browser.GetStringAsync($"/downloads/drafts/{draft.Split('/')[^1]}/source.md"));
    }

    [Fact]
    public async Task Change_SourceThatGrewLongInAnotherWindow_KeepsWhatTheFieldHeld()
    {
        using var bench = await Bench.OpenAsync(portal);
        var page = $"{await bench.NewAsync()}/brief";
        var seen = Bench.Seen(await bench.PageAsync(page));
        using var first = await bench.SendLateAsync(page, "change", seen, Bench.Brief(("sourceMaterial", Long)));
        using var second = await bench.SendLateAsync(page, "change", seen, Bench.Brief(("sourceMaterial", "Typed in the second window.")));
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        var html = await second.Content.ReadAsStringAsync();
        Assert.Equal("Typed in the second window.", Bench.Area(html, "sourceMaterial"));
        Assert.DoesNotContain("name=\"longSource\"", html);
    }

    [Fact]
    public async Task Change_InAnotherWindowMeanwhile_ShowsBothAndTakesTheSecondAttempt()
    {
        using var bench = await Bench.OpenAsync(portal);
        var page = $"{await bench.NewAsync()}/brief";
        var seen = Bench.Seen(await bench.PageAsync(page));
        using var first = await bench.SendLateAsync(page, "change", seen, Bench.Brief(("title", "From the first window")));
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);

        using var second = await bench.SendLateAsync(page, "change", seen, Bench.Brief(("title", "From the second window")));
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        var html = await second.Content.ReadAsStringAsync();
        Assert.Contains("value=\"From the second window\"", html);
        Assert.Contains("From the first window", PageText.Of(html));

        using var again = await bench.SendLateAsync(page, "change", Bench.Seen(html), Bench.Brief(("title", "From the second window")));
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    private static async Task<HttpResponseMessage> UploadAsync(Bench bench, string name, byte[] content, params (string Name, string Value)[] other)
    {
        var html = await bench.PageAsync("drafts/new");
        using var form = new MultipartFormDataContent
        {
            { new StringContent("new"), "_handler" },
            { new StringContent(System.Text.RegularExpressions.Regex.Match(html, "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value), "__RequestVerificationToken" },
            { new ByteArrayContent(content), "file", name },
        };
        foreach (var (field, value) in Bench.Brief(other))
            form.Add(new StringContent(value), field);
        return await bench.Browser.PostAsync("/en/drafts/new", form);
    }

    private static byte[] Docx(string text)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
            document.AddMainDocumentPart().Document = new(new Body(new Paragraph(new Run(new Text(text)))));
        return stream.ToArray();
    }
}
