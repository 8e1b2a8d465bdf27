using System.Diagnostics;
using System.Net;
using MicroCred.Portal.Tests.Api;
using MicroCred.Portal.Tests.People;
using MicroCred.Storage.Tests.Kit;
using Npgsql;

namespace MicroCred.Portal.Tests.PostgreSql;

/// <summary>The server does not answer, and does not say so either.</summary>
public sealed class DatabaseHangsTests
{
    private const string Search = "{ microCredentials { totalCount } }";

    private const string Confirm = "mutation ($input: ConfirmEvidenceInput!) { confirmEvidence(input: $input) { errors { code } } }";

    /// <summary>By then each request has its answer, also one that had begun to wait.</summary>
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(40);

    [PostgreSqlFact]
    public async Task Hangs_IsFoundOutSoThatNobodyWaitsAndRecoversAloneWithAllThatOthersDecided()
    {
        var direct = new NpgsqlConnectionStringBuilder(PostgreSqlServer.NewDatabase());
        await using var server = new StallingServer(direct.Host!, direct.Port);
        await using var portal = new PortalReplica(new NpgsqlConnectionStringBuilder(direct.ConnectionString) { Port = server.Port, Timeout = 5, CommandTimeout = 10 }.ConnectionString);
        await using var other = new PortalReplica(direct.ConnectionString);
        using var reader = portal.CreateClient();
        using var browser = portal.Browser();
        await browser.SignInOnPageAsync("officer-my");
        using var custodian = await other.AsAsync("custodian");
        Assert.Equal("PROVISIONAL", await StatusAsync());

        server.Stall();
        Assert.Contains(await RefusedAsync(), (string[])["UNAVAILABLE", "TIMEOUT"]);

        // From here on nobody waits for it: neither a search nor the page of somebody whose account cannot be read.
        while (await TimeOfAsync(RefusedAsync) > TimeSpan.FromSeconds(1))
        {
        }

        Assert.Equal("UNAVAILABLE", await RefusedAsync());

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await browser.GetAsync("/en/catalogue")).StatusCode);
        Assert.InRange(await TimeOfAsync(() => browser.GetStringAsync("/en/frameworks/MQF")), TimeSpan.Zero, TimeSpan.FromSeconds(2));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await reader.GetAsync("/health/ready")).StatusCode);
        Assert.Equal("PROVISIONAL", await StatusAsync());
        var source = other.Desk.Data.Sources[0].Code;
        await custodian.DataAsync(Confirm, new { input = new { framework = "KKNI", number = 6, aqrfLevels = new[] { 6 }, source, section = "Table 1" } });

        server.GoOn();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await StatusAsync() != "REFERENCED")
            limit.Token.ThrowIfCancellationRequested();
        await reader.DataAsync(Search);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/health/ready")).StatusCode);

        async Task<string?> StatusAsync() =>
            (await reader.DataAsync("{ mapLevel(from: {framework: \"KKNI\", number: 6}, to: \"AQRF\") { status } }")).GetProperty("mapLevel").GetProperty("status").GetString();

        async Task<string> RefusedAsync() => (await reader.ErrorAsync(Search).WaitAsync(Bound)).Code;
    }

    private static async Task<TimeSpan> TimeOfAsync(Func<Task> ask)
    {
        var began = Stopwatch.GetTimestamp();
        await ask();
        return Stopwatch.GetElapsedTime(began);
    }
}
