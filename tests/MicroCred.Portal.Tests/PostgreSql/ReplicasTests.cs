using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using MicroCred.Portal.Tests.Api;
using MicroCred.Portal.Tests.Pages;
using MicroCred.Portal.Tests.People;
using MicroCred.Storage.People;
using MicroCred.Storage.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.Portal.Tests.PostgreSql;

/// <summary>Two portals on one database, and a reader who is sent now to one, now to the other.</summary>
public sealed class ReplicasTests : IAsyncLifetime
{
    private const string Status = "{ mapLevel(from: {framework: \"KKNI\", number: 4}, to: \"AQRF\") { status } }";

    private readonly PortalReplica first;
    private readonly PortalReplica second;

    public ReplicasTests()
    {
        var database = PostgreSqlServer.Absent is null ? PostgreSqlServer.NewDatabase() : "";
        (first, second) = (new(database), new(database));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await first.DisposeAsync();
        await second.DisposeAsync();
    }

    [PostgreSqlFact]
    public async Task Confirm_OnOne_ChangesTheAnswersOfTheOther()
    {
        using var reader = second.CreateClient();
        Assert.Equal("PROVISIONAL", await StatusAsync());
        using var custodian = await first.AsAsync("custodian");
        var source = first.Desk.Data.Sources[0].Code;
        await custodian.DataAsync(
            "mutation ($input: ConfirmEvidenceInput!) { confirmEvidence(input: $input) { errors { code } } }",
            new { input = new { framework = "KKNI", number = 4, aqrfLevels = new[] { 4 }, source, section = "Table 1" } });

        // It is told, not asked for: the answer changes within moments.
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await StatusAsync() != "REFERENCED")
            limit.Token.ThrowIfCancellationRequested();

        async Task<string?> StatusAsync() => (await reader.DataAsync(Status)).GetProperty("mapLevel").GetProperty("status").GetString();
    }

    [PostgreSqlFact]
    public async Task Compare_EntryChangedOnTheOther_ComparesTheNewVersion()
    {
        using var provider = await first.AsAsync("provider");
        using var reader = second.CreateClient();
        var ids = new List<string>();
        foreach (var code in new[] { "R-1", "R-2" })
            ids.Add(await RegisterAsync(provider, code, "30"));
        Assert.Equal("30", await HoursAsync());
        await RegisterAsync(provider, "R-1", "45");
        Assert.Equal("45", await HoursAsync());

        async Task<string> HoursAsync() =>
            (await reader.DataAsync("query ($ids: [ID!]!) { compare(credentials: $ids, target: \"MQF\") { credentials { notionalHours } } }", new { ids }))
            .GetProperty("compare").GetProperty("credentials")[0].GetProperty("notionalHours").ToString();
    }

    [PostgreSqlFact]
    public async Task Page_FormOfOneSentToTheOther_IsTakenAndTheSessionIsKnownOnBoth()
    {
        using var browser = first.Browser();
        using var signIn = await browser.GetAsync("/en/sign-in");
        var form = PageForms.TokenOf(await signIn.Content.ReadAsStringAsync());
        using var other = second.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        using var sent = new HttpRequestMessage(HttpMethod.Post, "/en/sign-in")
        {
            Content = PageForms.Form(("_handler", "sign-in"), ("__RequestVerificationToken", form), ("email", "admin@demo.example"), ("password", RunningPortal.Password)),
        };
        sent.Headers.Add("Cookie", Cookies(signIn));
        using var answer = await other.SendAsync(sent);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);

        using var back = first.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        using var people = new HttpRequestMessage(HttpMethod.Get, "/en/people");
        people.Headers.Add("Cookie", Cookies(answer));
        Assert.Equal(HttpStatusCode.OK, (await back.SendAsync(people)).StatusCode);
    }

    [PostgreSqlFact]
    public async Task Token_OfOne_OpensTheOtherUntilSignedOutEverywhere()
    {
        using var client = await first.AsAsync("lecturer");
        using var other = second.CreateClient();
        other.DefaultRequestHeaders.Authorization = client.DefaultRequestHeaders.Authorization;
        Assert.Equal("Demo lecturer", (await other.DataAsync("{ viewer { name } }")).GetProperty("viewer").GetProperty("name").GetString());

        var people = first.Services.GetRequiredService<PeopleRegister>();
        await people.SignOutEverywhereAsync((await people.FindCredentialsAsync("lecturer@demo.example", default))!.Person.Id, default);
        Assert.Equal("UNAUTHENTICATED", (await other.ErrorAsync("{ viewer { name } }")).Code);
    }

    [PostgreSqlFact]
    public async Task Link_MadeOnOne_OpensOnceOnTheOther()
    {
        var people = first.Services.GetRequiredService<PeopleRegister>();
        var ana = (await people.AddAsync(new("ana@example.org", "Ana", []), default)).Value;
        var code = await first.Services.GetRequiredService<OneTimeLinks>().IssueAsync(LinkPurpose.ChoosePassword, ana.Id, default);
        using var browser = second.Browser();
        using var chosen = await browser.FillAsync($"/en/choose-password/{code}", "choose", ("password", "a long enough one"), ("again", "a long enough one"));
        Assert.Equal(HttpStatusCode.OK, chosen.StatusCode);
        using var again = first.Browser();
        Assert.Equal(HttpStatusCode.NotFound, (await again.GetAsync($"/en/choose-password/{code}")).StatusCode);
    }

    [PostgreSqlFact]
    public async Task SignIn_TriedOnBothByTurns_IsLimitedAsOnOne()
    {
        HttpClient[] clients = [first.CreateClient(), second.CreateClient()];
        var codes = new List<string?>();
        for (var i = 0; i < 32; i++)
            codes.Add((await clients[i % 2].SignInAsync("often@example.org", "wrong")).GetProperty("errors")[0].GetProperty("code").GetString());
        Assert.Equal([.. Enumerable.Repeat("UNAUTHENTICATED", 30), .. Enumerable.Repeat("LIMIT_EXCEEDED", 2)], codes);
    }

    private static string Cookies(HttpResponseMessage answer) => string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));

    private static async Task<string> RegisterAsync(HttpClient provider, string code, string hours) =>
        (await provider.DataAsync(
            "mutation ($input: RegisterMicroCredentialInput!) { registerMicroCredential(input: $input) { microCredential { id } errors { code } } }",
            new { input = new { code, title = "Weaving", language = "en", provider = "Demo University (made up)", country = "MY", notionalHours = hours, learningOutcomes = new[] { new { text = "Weave" } } } }))
        .GetProperty("registerMicroCredential").GetProperty("microCredential").GetProperty("id").GetString()!;
}
