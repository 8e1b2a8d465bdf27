using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using MicroCred.Portal.Importing;
using MicroCred.Portal.Tests.Downloads;
using MicroCred.Portal.Tests.Pages;
using MicroCred.Portal.Tests.People;
using MicroCred.Storage.Catalogue;
using MicroCred.Storage.Import;
using MicroCred.Storage.People;
using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.Portal.Tests.Importing;

/// <summary>Import by page, as a provider and as an administrator do it without a script.</summary>
public partial class ImportPagesTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private const string OfDemo = "MY Demo University (made up)";

    private ImportQueue Queue => portal.Services.GetRequiredService<ImportQueue>();

    private ImportRuns Runs => portal.Services.GetRequiredService<ImportRuns>();

    [Fact]
    public async Task Import_ByAProvider_ChecksFirstThenWritesItsOwnRowsOnly()
    {
        using var browser = portal.Browser();
        await browser.SignInOnPageAsync("provider");
        var page = await SendAsync(browser, "rows.csv", "code,title,provider,country\nIMP-1,Imported by page,,\nIMP-2,Also imported,Demo University (made up),MY\nIMP-3,Foreign,Other University,ID\n", OfDemo);
        var before = await CountAsync();
        await EndAsync(page);
        var check = PageText.Of(await browser.GetStringAsync(page));
        Assert.Contains("Checked. Nothing has been written yet.", check);
        Assert.Contains("New entries 2", check);
        Assert.Contains("The row names the provider \"Other University\"; this import is for \"Demo University (made up)\" only.", check);
        Assert.Equal(before, await CountAsync());

        using (var go = await browser.FillAsync(page, "go"))
            Assert.Equal(page, go.Headers.Location!.AbsolutePath);
        await EndAsync(page);
        Assert.Contains("Imported. The rows stand in the catalogue.", PageText.Of(await browser.GetStringAsync(page)));
        Assert.Equal(before + 2, await CountAsync());
        Assert.Equal("Demo University (made up)", Assert.Single(await portal.Services.GetRequiredService<ICatalogue>().FindByCodeAsync("IMP-1")).Provider.Name);
        Assert.DoesNotContain(Directory.EnumerateFiles(Folder(page)), file => Path.GetFileName(file) == "upload");
        Assert.Contains("rows.csv", PageText.Of(await browser.GetStringAsync("/ms/import")));
    }

    [Fact]
    public async Task Import_TenThousandRefusedRows_AreShownByPagesAndTakenAwayWhole()
    {
        using var browser = portal.Browser();
        await browser.SignInOnPageAsync("admin");
        var page = await SendAsync(browser, "bad.csv", "provider,country,title,weeks\n" + string.Concat(Enumerable.Range(1, 10_000).Select(i => $"Uni,MY,Title {i},=1+{i}\n")));
        await EndAsync(page);

        var first = await browser.GetStringAsync(page);
        Assert.Contains("No row of this file can be taken.", PageText.Of(first));
        Assert.Equal(51, Regex.Matches(first[first.IndexOf("id=\"refused\"", StringComparison.Ordinal)..], "<tr>").Count);
        Assert.Contains("\"=1+951\" is not a number", PageText.Of(await browser.GetStringAsync($"{page}?page=20")));
        Assert.Contains("The first 1,000 are shown here", PageText.Of(await browser.GetStringAsync($"{page}?page=21")));
        var table = CsvLines.Read(await browser.GetStringAsync($"{page}/refused.csv"));
        Assert.Equal(10_001, table.Count);
        Assert.Equal(["10001", "weeks", "\"=1+10000\" is not a number as expected here. Write digits with a point for decimals: 2.5."], table[^1]);
        Assert.Contains("bukan nombor", await browser.GetStringAsync($"{page.Replace("/en/", "/ms/", StringComparison.Ordinal)}/refused.csv"));
    }

    public static TheoryData<string, string, byte[], string> Unfit => new()
    {
        { "rows.csv", OfDemo, [], "No file was sent, or it is empty." },
        { "rows.txt", OfDemo, "title\nData\n"u8.ToArray(), "The file's name does not tell its format." },
        { "", OfDemo, "title\nData\n"u8.ToArray(), "No file was sent" },
        { "rows.csv", OfDemo, [0x50, 0x4B, 3, 4, 20, 0], "The file is a workbook of a spreadsheet program." },
        { "rows.csv", OfDemo, Encoding.Unicode.GetPreamble(), "The file is not text in UTF-8." },
        { "rows.csv", "ID Other University", "title\nData\n"u8.ToArray(), "Your account does not belong to this provider." },
        { "rows.csv", "", "title\nData\n"u8.ToArray(), "Your account does not belong to this provider." },
    };

    [Theory]
    [MemberData(nameof(Unfit))]
    public Task Upload_ThatCannotBe_SaysWhyAndLeavesNothingBehind(string name, string owner, byte[] content, string why) => RefusedAsync(name, owner, content, why);

    [Fact]
    public Task Upload_LargerThanTheLimit_SaysWhyAndLeavesNothingBehind()
    {
        var content = new byte[ReceiveUpload.LargestFile + 1];
        content.AsSpan().Fill((byte)'x');
        return RefusedAsync("rows.csv", OfDemo, content, "The file is larger than 64 MB.");
    }

    private async Task RefusedAsync(string name, string owner, byte[] content, string why)
    {
        using var browser = portal.Browser();
        await browser.SignInOnPageAsync("provider");
        var known = Uploads();
        using var refused = await PostAsync(browser, name, content, owner, await TokenAsync(browser));
        using var form = await browser.GetAsync(refused.Headers.Location);
        Assert.Equal(HttpStatusCode.BadRequest, form.StatusCode);
        Assert.Contains(why, PageText.Of(await form.Content.ReadAsStringAsync()));
        Assert.Equal(known, Uploads());
    }

    [Fact]
    public async Task Upload_WithoutTheFormsToken_IsRefusedBeforeTheFileIsRead()
    {
        using var browser = portal.Browser();
        await browser.SignInOnPageAsync("admin");
        using var refused = await PostAsync(browser, "rows.csv", "title\n"u8.ToArray(), "", token: "forged");
        Assert.Equal("/en/import?problem=Expired", refused.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("officer-my")]
    [InlineData("lecturer")]
    [InlineData("custodian")]
    [InlineData("learner")]
    public async Task Import_ForOthers_IsNotAllowed(string asker)
    {
        using var browser = portal.Browser();
        await browser.SignInOnPageAsync(asker);
        using var page = await browser.GetAsync("/en/import");
        Assert.StartsWith("/en/not-allowed", page.Headers.Location!.PathAndQuery);
        using var upload = await PostAsync(browser, "rows.csv", "title\n"u8.ToArray(), "", "none");
        Assert.StartsWith("/en/not-allowed", upload.Headers.Location!.PathAndQuery);
    }

    [Fact]
    public async Task Import_ByAStranger_LeadsToSignIn()
    {
        using var browser = portal.Browser();
        using var page = await browser.GetAsync("/en/import");
        Assert.StartsWith("/en/sign-in", page.Headers.Location!.PathAndQuery);
    }

    [Fact]
    public async Task Run_OfSomebodyElse_IsNotFound()
    {
        using var browser = portal.Browser();
        await browser.SignInOnPageAsync("admin");
        var page = await SendAsync(browser, "rows.csv", "provider,country,title\nUni,MY,Data of an administrator\n");
        await EndAsync(page);
        using var other = portal.Browser();
        await other.SignInOnPageAsync("provider");
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(page)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"{page}/refused.csv")).StatusCode);
    }

    [Fact]
    public async Task Columns_AsATable_AreThoseOfTheImport()
    {
        Assert.Equal([.. ImportColumns.All], Assert.Single(CsvLines.Read(await portal.CreateClient().GetStringAsync("/en/import/columns.csv"))));
    }

    private string Folder(string page) => Path.GetDirectoryName(Runs.RefusedOf(Runs.All().Single(run => page.EndsWith(run.Id, StringComparison.Ordinal))))!;

    /// <summary>Folders of imports, whatever stands in them.</summary>
    private int Uploads()
    {
        var root = Path.GetFullPath(Path.Combine(Runs.UploadOf(new PersonId(1), "any"), "..", "..", ".."));
        return Directory.Exists(root) ? Directory.GetDirectories(root).Sum(person => Directory.GetDirectories(person).Length) : 0;
    }

    private Task EndAsync(string page) => Queue.EndOf(page.Split('/')[^1]);

    private async Task<int> CountAsync() => (await portal.Services.GetRequiredService<ICatalogue>().SearchAsync(new())).Value.TotalCount;

    private static async Task<string> SendAsync(HttpClient browser, string name, string text, string owner = "")
    {
        using var answer = await PostAsync(browser, name, Encoding.UTF8.GetBytes(text), owner, await TokenAsync(browser));
        var page = answer.Headers.Location!.OriginalString;
        Assert.Matches("^/en/import/[0-9a-f]{16}$", page);
        return page;
    }

    private static async Task<string> TokenAsync(HttpClient browser) => WebUtility.HtmlDecode(UploadToken().Match(await browser.GetStringAsync("/en/import")).Groups[1].Value);

    private static Task<HttpResponseMessage> PostAsync(HttpClient browser, string name, byte[] content, string owner, string token)
    {
        var file = new ByteArrayContent(content);
        file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"file\"; filename=\"{name}\"");
        return browser.PostAsync("/en/import/upload", new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new StringContent(owner), "owner" }, file });
    }

    [GeneratedRegex("action=\"import/upload\".*?name=\"__RequestVerificationToken\" value=\"([^\"]+)\"", RegexOptions.Singleline)]
    private static partial Regex UploadToken();
}
