using System.Net;
using MicroCred.Portal.Pages.People;
using MicroCred.Portal.Tests.Pages;
using MicroCred.Storage.People;
using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.Portal.Tests.People;

public class SignInPageTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    [Fact]
    public async Task SignIn_RightPassword_BeginsASessionThatNoScriptCanRead()
    {
        using var browser = portal.Browser();
        using var answer = await browser.SignInOnPageAsync("custodian");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("session=", StringComparison.Ordinal));
        Assert.Contains("; httponly", cookie);
        Assert.Contains("; samesite=lax", cookie);
        Assert.DoesNotContain("custodian", cookie);

        var home = await browser.GetAsync("/ms/frameworks");
        Assert.Contains("Demo custodian", PageText.Of(await home.Content.ReadAsStringAsync()));
        Assert.True(home.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task SignIn_WrongPassword_KeepsTheAddressAndSaysNoMoreThanThat()
    {
        using var browser = portal.Browser();
        using var answer = await browser.FillAsync("/en/sign-in", "sign-in", ("email", "learner@demo.example"), ("password", "wrong"));
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("value=\"learner@demo.example\"", page);
        Assert.DoesNotContain("value=\"wrong\"", page);
        Assert.Contains("The e-mail address or the password is wrong", PageText.Of(page));
    }

    [Fact]
    public async Task SignIn_FormOfAnotherSite_IsRefused()
    {
        using var browser = portal.Browser();
        using var answer = await browser.PostAsync("/en/sign-in", PageForms.Form(("_handler", "sign-in"), ("email", "learner@demo.example"), ("password", RunningPortal.Password)));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(answer.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(cookie => cookie.StartsWith("session=", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Session_OnTheApi_IsNobody()
    {
        using var browser = portal.Browser();
        using var answer = await browser.SignInOnPageAsync("admin");
        Assert.Equal("null", (await Api.ApiClient.DataAsync(browser, "{ viewer { name } }")).GetProperty("viewer").GetRawText());
    }

    [Theory]
    [InlineData("/en/evidence", "/en/evidence")]
    [InlineData("https://evil.example/", null)]
    [InlineData("//evil.example/", null)]
    [InlineData("/\\evil.example/", null)]
    [InlineData("account", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void LocalAddress_OfAnotherSite_IsNotFollowed(string? asked, string? followed) => Assert.Equal(followed, LocalAddress.Of(asked));

    [Fact]
    public async Task FirstAdministratorsLink_MakesOneAndNoSecond()
    {
        using var browser = portal.Browser();
        var code = await portal.Services.GetRequiredService<OneTimeLinks>().IssueAsync(LinkPurpose.FirstAdministrator, null, default);
        (string, string)[] fields = [("name", "Ana"), ("email", "ana@example.org"), ("password", "several short words"), ("again", "several short words")];
        using var made = await browser.FillAsync($"/en/first-administrator/{code}", "become", fields);
        Assert.Equal(HttpStatusCode.OK, made.StatusCode);
        Assert.True((await portal.Services.GetRequiredService<PeopleRegister>().FindCredentialsAsync("ana@example.org", default))!.Person.Is(Role.Administrator));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/en/first-administrator/{code}")).StatusCode);
    }

    [Theory]
    [InlineData("short", "short", "Choose one of 12 to 200")]
    [InlineData("several short words", "several other words", "The two passwords differ")]
    public async Task ChoosePassword_Unfit_LeavesTheLinkOpen(string password, string again, string said)
    {
        using var browser = portal.Browser();
        var learner = (await portal.Services.GetRequiredService<PeopleRegister>().FindCredentialsAsync("learner@demo.example", default))!.Person.Id;
        var code = await portal.Services.GetRequiredService<OneTimeLinks>().IssueAsync(LinkPurpose.ChoosePassword, learner, default);
        using var refused = await browser.FillAsync($"/en/choose-password/{code}", "choose", ("password", password), ("again", again));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains(said, PageText.Of(await refused.Content.ReadAsStringAsync()));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"/en/choose-password/{code}")).StatusCode);
    }
}
