using System.Net;
using MicroCred.Portal.Tests.Api;
using MicroCred.Portal.Tests.Pages;
using MicroCred.Portal.Tests.People;
using MicroCred.Storage.Tests.Kit;

namespace MicroCred.Portal.Tests.PostgreSql;

/// <summary>One way through everything that is stored. The whole suite runs on PostgreSQL with <c>MICROCRED_TEST_STORAGE=PostgreSql</c>.</summary>
public sealed class PortalOnPostgreSqlTests(PortalOnPostgreSql portal) : IClassFixture<PortalOnPostgreSql>
{
    [PostgreSqlFact]
    public async Task FirstStart_ImportsTheExamplesAndFindsThem()
    {
        using var client = portal.CreateClient();
        var found = (await client.DataAsync("{ microCredentials(search: \"micro\", first: 3) { nodes { code title } totalCount } }")).GetProperty("microCredentials");
        Assert.Equal(3, found.GetProperty("nodes").GetArrayLength());
        Assert.True(found.GetProperty("totalCount").GetInt32() > 3);
    }

    [PostgreSqlFact]
    public async Task Register_ThenSearchAndCompare_FindsWhatWasRegistered()
    {
        using var provider = await portal.AsAsync("provider");
        const string register = "mutation ($input: RegisterMicroCredentialInput!) { registerMicroCredential(input: $input) { microCredential { id } errors { code } } }";
        var payload = (await provider.DataAsync(register, new
        {
            input = new
            {
                code = "PG-1", title = "Penenunan asas", language = "ms", provider = "Demo University (made up)", country = "MY",
                level = new { framework = "MQF", number = 6 }, learningOutcomes = new[] { new { text = "Menganalisis tenunan" } },
            },
        })).GetProperty("registerMicroCredential");
        Assert.Empty(payload.GetProperty("errors").EnumerateArray());

        var entry = (await provider.DataAsync("{ microCredentials(search: \"tenunan\", filter: {framework: \"MQF\"}) { nodes { code completeness { missing } } } }"))
            .GetProperty("microCredentials").GetProperty("nodes")[0];
        Assert.Equal("PG-1", entry.GetProperty("code").GetString());
    }

    [PostgreSqlFact]
    public async Task Confirm_ARow_CountsAtOnce()
    {
        using var custodian = await portal.AsAsync("custodian");
        var source = portal.Desk.Data.Sources[0].Code;
        const string confirm = "mutation ($input: ConfirmEvidenceInput!) { confirmEvidence(input: $input) { level { number } errors { code } } }";
        await custodian.DataAsync(confirm, new { input = new { framework = "KKNI", number = 5, aqrfLevels = new[] { 5 }, source, section = "Table 1" } });
        using var stranger = portal.CreateClient();
        Assert.Equal(
            """{"status":"REFERENCED"}""",
            (await stranger.DataAsync("{ mapLevel(from: {framework: \"KKNI\", number: 5}, to: \"AQRF\") { status } }")).GetProperty("mapLevel").GetRawText());
    }

    /// <remarks>The server's answers come later than the page's first lines: what it showed until then must not be sent.</remarks>
    [PostgreSqlTheory]
    [InlineData("/en/catalogue/7", HttpStatusCode.OK)]
    [InlineData("/en/providers/1", HttpStatusCode.OK)]
    [InlineData("/en/catalogue/999999", HttpStatusCode.NotFound)]
    public async Task Page_OfARow_IsThereOrNot(string page, HttpStatusCode expected)
    {
        using var browser = portal.Browser();
        Assert.Equal(expected, (await browser.GetAsync(page)).StatusCode);
    }

    [PostgreSqlFact]
    public async Task SignInOnAPage_ThenThePeoplePage_ShowsEverybody()
    {
        using var browser = portal.Browser();
        using var answer = await browser.SignInOnPageAsync("admin");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("officer-id@demo.example", PageText.Of(await browser.GetStringAsync("/en/people")));
    }

    [PostgreSqlFact]
    public async Task Ready_DatabaseGoesAwayAndComesBack_SaysSoEachTime()
    {
        await using var own = new PortalOnPostgreSql();
        using var client = own.CreateClient();
        Assert.Equal(HttpStatusCode.OK, await ReadyAsync());
        await own.ShutAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await ReadyAsync());
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/live")).StatusCode);
        await own.OpenAsync();
        Assert.Equal(HttpStatusCode.OK, await ReadyAsync());

        async Task<HttpStatusCode> ReadyAsync() => (await client.GetAsync("/health/ready")).StatusCode;
    }
}
