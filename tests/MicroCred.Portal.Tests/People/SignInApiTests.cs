using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using MicroCred.Portal.Tests.Api;
using MicroCred.Storage.People;
using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.Portal.Tests.People;

public class SignInApiTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    [Fact]
    public async Task SignIn_RightPassword_AnswersATokenThatNamesTheViewer()
    {
        using var client = await portal.AsAsync(Askers.Officer);
        var viewer = (await client.DataAsync("{ viewer { name email roles grants { role country provider } } }")).GetProperty("viewer");
        Assert.Equal(
            """{"name":"Demo officer, Malaysia","email":"officer-my@demo.example","roles":["OFFICER"],"grants":[{"role":"OFFICER","country":"MY","provider":null}]}""",
            viewer.GetRawText());
    }

    [Fact]
    public async Task Viewer_OfAStranger_IsNull()
    {
        using var client = portal.CreateClient();
        Assert.Equal(JsonValueKind.Null, (await client.DataAsync("{ viewer { name } }")).GetProperty("viewer").ValueKind);
    }

    [Theory]
    [InlineData("lecturer@demo.example", "wrong")]
    [InlineData("nobody@demo.example", RunningPortal.Password)]
    [InlineData("", "")]
    [InlineData("' OR 1=1 --", "x")]
    public async Task SignIn_WrongPasswordOrNobody_SaysTheSame(string email, string password)
    {
        using var client = portal.CreateClient();
        var payload = await client.SignInAsync(email, password);
        Assert.Equal(
            """{"token":null,"errors":[{"code":"UNAUTHENTICATED","message":"The e-mail address or the password is wrong, or the account is shut for some minutes after several attempts.","path":[]}]}""",
            JsonSerializer.Serialize(payload, new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    [Fact]
    public async Task SignIn_TooManyWrongPasswords_ShutsTheAccountEvenForTheRightOne()
    {
        await AddAsync("shut@example.org", "the right password");
        using var client = portal.CreateClient();
        for (var i = 0; i < 5; i++)
            await client.SignInAsync("shut@example.org", "wrong");
        Assert.Equal(JsonValueKind.Null, (await client.SignInAsync("SHUT@example.org", "the right password")).GetProperty("token").ValueKind);
    }

    [Fact]
    public async Task SignIn_AgainAndAgainForOneAccount_IsLimited()
    {
        using var client = portal.CreateClient();
        var codes = new HashSet<string?>();
        for (var i = 0; i < 31; i++)
            codes.Add((await client.SignInAsync("often@example.org", "wrong")).GetProperty("errors")[0].GetProperty("code").GetString());
        Assert.Equal(["UNAUTHENTICATED", "LIMIT_EXCEEDED"], codes);
    }

    [Theory]
    [InlineData("mcr_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0.eyJzdWIiOiI4Iiwicm9sZXMiOlsiQURNSU5JU1RSQVRPUiJdfQ.")]
    [InlineData("")]
    public async Task Token_Forged_IsRefusedOnPublicOperationsToo(string token)
    {
        using var client = portal.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = "{ frameworks { code } }" }) };
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        using var response = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer error=\"invalid_token\"", response.Headers.WwwAuthenticate.ToString());
        var error = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync()).RootElement.GetProperty("errors")[0];
        Assert.Equal("UNAUTHENTICATED", error.GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Token_AfterSigningOutEverywhere_OpensNothing()
    {
        var person = await AddAsync("out@example.org", "the right password");
        using var client = portal.CreateClient();
        var token = (await client.SignInAsync("out@example.org", "the right password")).GetProperty("token").GetString();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        Assert.Equal("Somebody", (await client.DataAsync("{ viewer { name } }")).GetProperty("viewer").GetProperty("name").GetString());

        await portal.Services.GetRequiredService<PeopleRegister>().SignOutEverywhereAsync(person.Id, default);
        Assert.Equal("UNAUTHENTICATED", (await client.ErrorAsync("{ viewer { name } }")).Code);
    }

    [Fact]
    public async Task Role_TakenAway_IsGoneFromATokenAtOnce()
    {
        var person = await AddAsync("former@example.org", "the right password", new RoleGrant(Role.Provider, "MY", "Former College"));
        using var client = portal.CreateClient();
        client.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", (await client.SignInAsync("former@example.org", "the right password")).GetProperty("token").GetString());
        await portal.Services.GetRequiredService<PeopleRegister>().GrantAsync(person.Id, [], default);
        var refused = await client.ErrorAsync("mutation { registerMicroCredential(input: {code: \"A\", title: \"A\", language: \"en\", provider: \"Former College\", country: \"MY\", learningOutcomes: []}) { errors { code } } }");
        Assert.Equal("FORBIDDEN", refused.Code);
    }

    private async Task<Person> AddAsync(string email, string password, params RoleGrant[] grants) =>
        (await portal.Services.GetRequiredService<PeopleRegister>().AddAsync(
            new(email, "Somebody", [.. grants], portal.Services.GetRequiredService<MicroCred.Portal.People.Passwords>().Hash(password)), default)).Value;
}
