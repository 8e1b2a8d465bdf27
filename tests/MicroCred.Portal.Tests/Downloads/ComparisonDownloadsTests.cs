using System.Net;
using System.Text.Json;
using MicroCred.Portal.Tests.Pages;

namespace MicroCred.Portal.Tests.Downloads;

public class ComparisonDownloadsTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private readonly HttpClient browser = portal.Browser();

    [Fact]
    public async Task Csv_HasALineForEachElementAndCredential_InTheLanguageOfThePath()
    {
        var answer = await browser.GetAsync("/id/downloads/comparison.csv?ids=7,24&target=KKNI");
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("comparison-7-24-KKNI.csv", answer.Content.Headers.ContentDisposition!.FileName);
        var lines = CsvLines.Read((await answer.Content.ReadAsStringAsync()).TrimStart('\uFEFF'));
        Assert.Equal(1 + (5 * 2), lines.Count);
        Assert.Equal(
            ["WORKLOAD", "SUBSTANTIAL_DIFFERENCE", "Beban belajar berbeda 95,6 % dari yang lebih besar, lebih dari 25 %.", "24", "", "Bangkit 2022", "Google with Indonesian partners", "ID"],
            lines[4].Take(8));
        Assert.Equal(("KKNI", "2026-11-22"), (lines[4][^2], lines[4][^1]));
    }

    [Fact]
    public async Task Csv_OfAFormula_IsNeutral()
    {
        using var own = new RunningPortal();
        var hostile = await HostileEntry.RecordAsync(own);
        var lines = CsvLines.Read((await own.Browser().GetStringAsync($"/en/downloads/comparison.csv?ids={hostile.Id},7&target=MQF")).TrimStart('\uFEFF'));
        Assert.Equal("'" + HostileEntry.Formula, lines[1][5]);
        Assert.DoesNotContain(lines.SelectMany(line => line), cell => cell.StartsWith('='));
    }

    [Fact]
    public async Task Json_HoldsFindingsReasonsAndWhomToAsk()
    {
        using var json = JsonDocument.Parse(await browser.GetStringAsync("/downloads/comparison.json?ids=7,24&target=MQF"));
        var root = json.RootElement;
        Assert.Equal("microcred-regional/comparison/1", root.GetProperty("format").GetString());
        Assert.Equal("MQF", root.GetProperty("target").GetString());
        Assert.Equal([7, 24], root.GetProperty("credentials").EnumerateArray().Select(credential => credential.GetProperty("id").GetInt32()));
        var level = root.GetProperty("elements")[0];
        Assert.Equal(("LEVEL", "EVIDENCE_MISSING"), (level.GetProperty("element").GetString(), level.GetProperty("finding").GetString()));
        Assert.Equal([JsonValueKind.Null, JsonValueKind.Null], level.GetProperty("values").EnumerateArray().Select(value => value.ValueKind));
        Assert.Equal("International Islamic University Malaysia (IIUM)", level.GetProperty("missing")[0].GetProperty("askWhom").GetString());
    }

    [Theory]
    [InlineData("ids=7&target=MQF", HttpStatusCode.BadRequest)]
    [InlineData("target=MQF", HttpStatusCode.BadRequest)]
    [InlineData("ids=x,y&target=MQF", HttpStatusCode.BadRequest)]
    [InlineData("ids=7,24", HttpStatusCode.NotFound)]
    [InlineData("ids=7,999999&target=MQF", HttpStatusCode.NotFound)]
    public async Task Download_ThatCannotBeMade_IsAProblemWithItsReason(string query, HttpStatusCode status)
    {
        var answer = await browser.GetAsync($"/en/downloads/comparison.csv?{query}");
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }
}
