using System.Net;
using MicroCred.Portal.Tests.Api;
using MicroCred.Portal.Tests.Pages;
using MicroCred.Portal.Tests.People;
using MicroCred.Storage.Tests.Kit;

namespace MicroCred.Portal.Tests.PostgreSql;

/// <summary>The database goes away under a running portal, and comes back.</summary>
public sealed class DatabaseAwayTests(PortalOnPostgreSql portal) : IClassFixture<PortalOnPostgreSql>
{
    private const string Map = "{ mapLevel(from: {framework: \"KKNI\", number: 3}, to: \"AQRF\") { status } }";

    private const string Confirm = "mutation ($input: ConfirmEvidenceInput!) { confirmEvidence(input: $input) { errors { code } } }";

    [PostgreSqlFact]
    public async Task Away_ReadsFromMemoryAreAnsweredTheRestIsRefusedAndItRecoversAlone()
    {
        using var reader = portal.CreateClient();
        using var custodian = await portal.AsAsync("custodian");
        using var browser = portal.Browser();
        await browser.SignInOnPageAsync("officer-my");
        var input = new { framework = "KKNI", number = 3, aqrfLevels = new[] { 3 }, source = portal.Desk.Data.Sources[0].Code, section = "Table 1" };

        await portal.ShutAsync();
        try
        {
            Assert.Equal("PROVISIONAL", await StatusAsync());
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/en/frameworks/MQF")).StatusCode);
            Assert.Equal("UNAVAILABLE", (await reader.ErrorAsync("{ microCredentials { totalCount } }")).Code);
            Assert.Equal(("UNAVAILABLE", "The portal's database does not answer, so nothing could be read or kept. Try again in a minute. Frameworks, levels and credits can be read meanwhile."), await custodian.ErrorAsync(Confirm, new { input }));
            Assert.Equal("UNAVAILABLE", (await reader.ErrorAsync("mutation { signIn(input: {email: \"a@b\", password: \"c\"}) { token } }")).Code);

            using var page = await browser.GetAsync("/ms/catalogue");
            Assert.Equal((HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(5)), (page.StatusCode, page.Headers.RetryAfter?.Delta));
            Assert.Contains("Pangkalan data portal tidak menjawab", PageText.Of(await page.Content.ReadAsStringAsync()));
            Assert.NotEmpty(page.Headers.GetValues("Content-Security-Policy"));
        }
        finally
        {
            await portal.OpenAsync();
        }

        Assert.Empty((await custodian.DataAsync(Confirm, new { input })).GetProperty("confirmEvidence").GetProperty("errors").EnumerateArray());
        Assert.Equal("REFERENCED", await StatusAsync());
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/ms/catalogue")).StatusCode);
        Assert.Contains("Demo officer, Malaysia", PageText.Of(await browser.GetStringAsync("/en/frameworks/MQF")));

        async Task<string?> StatusAsync() => (await reader.DataAsync(Map)).GetProperty("mapLevel").GetProperty("status").GetString();
    }
}
