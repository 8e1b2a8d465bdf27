using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using MicroCred.Portal.Tests.Api;
using MicroCred.Portal.Tests.Pages;
using MicroCred.Storage.People;
using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.Portal.Tests.People;

/// <summary>The own account, and the administrator's people.</summary>
public partial class PeoplePagesTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private PeopleRegister Register => portal.Services.GetRequiredService<PeopleRegister>();

    [Theory]
    [InlineData("/ms/account")]
    [InlineData("/ms/people")]
    [InlineData("/ms/people/1")]
    public async Task Page_AskedByAStranger_LeadsToSignInAndBack(string page)
    {
        using var browser = portal.Browser();
        using var answer = await browser.GetAsync(page);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal($"/ms/sign-in?next={Uri.EscapeDataString(page)}", answer.Headers.Location!.PathAndQuery);
        using var signedIn = await browser.SignInOnPageAsync("admin", answer.Headers.Location.Query);
        Assert.EndsWith(page, signedIn.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("learner", "/en/people", HttpStatusCode.Redirect)]
    [InlineData("custodian", "/en/people", HttpStatusCode.Redirect)]
    [InlineData("provider", "/en/people/1", HttpStatusCode.Redirect)]
    [InlineData("admin", "/en/people", HttpStatusCode.OK)]
    [InlineData("admin", "/en/people/1", HttpStatusCode.OK)]
    [InlineData("admin", "/en/people/999999", HttpStatusCode.NotFound)]
    [InlineData("learner", "/en/account", HttpStatusCode.OK)]
    public async Task Page_AskedBySomebody_IsForItsRoles(string asker, string page, HttpStatusCode expected)
    {
        using var browser = portal.Browser();
        await browser.SignInOnPageAsync(asker);
        using var answer = await browser.GetAsync(page);
        Assert.Equal(expected, answer.StatusCode);
        if (expected is HttpStatusCode.Redirect)
            Assert.StartsWith("/en/not-allowed", answer.Headers.Location!.PathAndQuery);
    }

    [Fact]
    public async Task Token_MadeOnThePage_OpensTheApiUntilItIsRevoked()
    {
        using var browser = portal.Browser();
        await browser.SignInOnPageAsync("lecturer");
        using var made = await browser.FillAsync("/en/account", "make", ("name", "monthly export"));
        var secret = Secret().Match(await made.Content.ReadAsStringAsync()).Value;
        using var program = portal.CreateClient();
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        Assert.Equal("""{"email":"lecturer@demo.example"}""", (await program.DataAsync("{ viewer { email } }")).GetProperty("viewer").GetRawText());

        var page = await browser.GetStringAsync("/en/account");
        Assert.DoesNotContain(secret, page);
        var token = RevokeButton().Match(page).Groups[1].Value;
        using var revoked = await browser.FillAsync("/en/account", "revoke", ("token", token));
        Assert.Equal("UNAUTHENTICATED", (await program.ErrorAsync("{ viewer { email } }")).Code);
    }

    [Fact]
    public async Task NewPerson_FromTheFormToTheFirstSignIn()
    {
        using var browser = portal.Browser();
        await browser.SignInOnPageAsync("admin");
        using var added = await browser.FillAsync(
            "/en/people", "add", ("name", "Budi"), ("email", "budi@example.org"), ("role", "Officer"), ("role", "Lecturer"), ("officerCountry", "ID"));
        var person = (await Register.FindCredentialsAsync("budi@example.org", default))!.Person;
        Assert.Equal([new RoleGrant(Role.Lecturer), new RoleGrant(Role.Officer, "ID")], person.Grants.AsEnumerable());

        using var linked = await browser.FillAsync($"/en/people/{person.Id}", "link");
        var link = PasswordLink().Match(await linked.Content.ReadAsStringAsync()).Value;
        using var other = portal.Browser();
        using var chosen = await other.FillAsync(link, "choose", ("password", "several short words"), ("again", "several short words"));
        using var signedIn = await other.FillAsync("/en/sign-in", "sign-in", ("email", "budi@example.org"), ("password", "several short words"));
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
    }

    [Fact]
    public async Task Lock_EndsASessionAtItsNextRequest()
    {
        var person = (await Register.AddAsync(new("locked@example.org", "Locked", [], portal.Services.GetRequiredService<MicroCred.Portal.People.Passwords>().Hash("several short words")), default)).Value;
        using var theirs = portal.Browser();
        await theirs.FillAsync("/en/sign-in", "sign-in", ("email", "locked@example.org"), ("password", "several short words"));
        Assert.Equal(HttpStatusCode.OK, (await theirs.GetAsync("/en/account")).StatusCode);

        using var browser = portal.Browser();
        await browser.SignInOnPageAsync("admin");
        await browser.FillAsync($"/en/people/{person.Id}", "lock");
        Assert.Equal(HttpStatusCode.Redirect, (await theirs.GetAsync("/en/account")).StatusCode);
    }

    [Fact]
    public async Task NewPerson_OfficerOfNoCountry_IsRefusedAtTheRoles()
    {
        using var browser = portal.Browser();
        await browser.SignInOnPageAsync("admin");
        using var refused = await browser.FillAsync("/en/people", "add", ("name", "Ana"), ("email", "nowhere@example.org"), ("role", "Officer"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("is not whole", PageText.Of(await refused.Content.ReadAsStringAsync()));
        Assert.Null(await Register.FindCredentialsAsync("nowhere@example.org", default));
    }

    [GeneratedRegex("mcr_[A-Za-z0-9_-]{43}")]
    private static partial Regex Secret();

    [GeneratedRegex("name=\"token\" value=\"([0-9]+)\"")]
    private static partial Regex RevokeButton();

    [GeneratedRegex("/en/choose-password/[A-Za-z0-9_-]{43}")]
    private static partial Regex PasswordLink();
}
