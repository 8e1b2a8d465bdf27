using System.Net;
using System.Text;
using MicroCred.Portal.Tests.Pages;
using MicroCred.Storage.People;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace MicroCred.Portal.Tests.People.Issuers;

/// <summary>Tokens of a configured issuer, which answers over HTTP as a real one does.</summary>
public sealed class IssuedTokenTests(IssuerAndPortal shared) : IClassFixture<IssuerAndPortal>
{
    private static readonly (HttpStatusCode, string) Refused = (HttpStatusCode.Unauthorized, "UNAUTHENTICATED");

    private readonly TestIssuer issuer = shared.Issuer;
    private readonly PortalWithIssuer portal = shared.Portal;

    [Fact]
    public async Task Token_Good_IsTheAccountThatItsSubjectIsBoundTo()
    {
        await BindAsync("officer-my@demo.example", "8c1f-ana");
        Assert.Equal((HttpStatusCode.OK, "Demo officer, Malaysia OFFICER"), await portal.ViewerAsync(issuer.Token("8c1f-ana")));
    }

    /// <remarks>Whatever address or roles the token states.</remarks>
    [Fact]
    public async Task Token_SubjectBoundToNobody_IsAPersonWithoutRoles() =>
        Assert.Equal((HttpStatusCode.OK, "8c1f-eve"), await portal.ViewerAsync(issuer.Token("8c1f-eve")));

    [Fact]
    public async Task Token_SignedWithOtherPadding_IsTakenToo()
    {
        var padded = new SigningCredentials(new RsaSecurityKey(issuer.Key) { KeyId = issuer.KeyId }, SecurityAlgorithms.RsaSsaPssSha256);
        Assert.Equal((HttpStatusCode.OK, "ana"), await portal.ViewerAsync(issuer.Token("ana", token => token.SigningCredentials = padded)));
    }

    [Fact]
    public async Task Token_WithoutSignature_IsRefused()
    {
        var payload = issuer.Token("ana").Split('.')[1];
        Assert.Equal(Refused, await portal.ViewerAsync($"{Encoded("""{"alg":"none","typ":"JWT"}""")}.{payload}."));
        Assert.Equal(Refused, await portal.ViewerAsync($"{Encoded($$"""{"alg":"none","kid":"{{issuer.KeyId}}"}""")}.{payload}."));
        Assert.Equal(Refused, await portal.ViewerAsync($"{Encoded($$"""{"alg":"RS256","kid":"{{issuer.KeyId}}"}""")}.{payload}."));
    }

    [Fact]
    public async Task Token_SignedWithThePublicKeyAsASecret_IsRefused()
    {
        foreach (var secret in new[] { issuer.Key.ExportRSAPublicKey(), issuer.Key.ExportSubjectPublicKeyInfo(), Encoding.ASCII.GetBytes(issuer.Key.ExportSubjectPublicKeyInfoPem()) })
            Assert.Equal(Refused, await portal.ViewerAsync(issuer.Token("ana", token => token.SigningCredentials = Shared(secret, issuer.KeyId))));
    }

    [Fact]
    public async Task Token_SignedWithASecretThatTheIssuerPublishes_IsRefused() =>
        Assert.Equal(Refused, await portal.ViewerAsync(issuer.Token("ana", token => token.SigningCredentials = Shared(TestIssuer.Secret, "shared"))));

    [Fact]
    public async Task Token_OfAnotherIssuerOrForAnother_IsRefused()
    {
        Assert.Equal(Refused, await portal.ViewerAsync(issuer.Token("ana", token => token.Issuer = "https://issuer.example")));
        Assert.Equal(Refused, await portal.ViewerAsync(issuer.Token("ana", token => token.Issuer = issuer.Address + "/")));
        Assert.Equal(Refused, await portal.ViewerAsync(issuer.Token("ana", token => token.Audience = "https://other.example")));
        Assert.Equal(Refused, await portal.ViewerAsync(issuer.Token("ana", token => token.Audience = null)));
    }

    [Fact]
    public async Task Token_OutOfItsTime_IsRefused()
    {
        var now = RunningPortal.Now.UtcDateTime;
        Assert.Equal(HttpStatusCode.OK, (await portal.ViewerAsync(issuer.Token("ana", token => token.Expires = now.AddSeconds(-29)))).Status);
        Assert.Equal(Refused, await portal.ViewerAsync(issuer.Token("ana", token => token.Expires = now.AddSeconds(-31))));
        Assert.Equal(Refused, await portal.ViewerAsync(issuer.Token("ana", token => token.Expires = null)));
        Assert.Equal(HttpStatusCode.OK, (await portal.ViewerAsync(issuer.Token("ana", token => token.NotBefore = now.AddSeconds(29)))).Status);
        Assert.Equal(Refused, await portal.ViewerAsync(issuer.Token("ana", token => token.NotBefore = now.AddSeconds(31))));
    }

    [Fact]
    public async Task Token_ChangedAfterwards_IsRefused()
    {
        var parts = issuer.Token("ana").Split('.');
        Assert.Equal(Refused, await portal.ViewerAsync($"{parts[0]}.{issuer.Token("eve").Split('.')[1]}.{parts[2]}"));
    }

    [Theory]
    [InlineData("eyJ")]
    [InlineData("a.b.c")]
    [InlineData("eyJhbGciOiJSUzI1NiJ9.e30.")]
    [InlineData("eyJhbGciOiJSUzI1NiJ9.bm90IGpzb24.AAAA")]
    [InlineData("a.b.c.d.e")]
    public async Task Token_ThatIsNone_IsRefused(string token) => Assert.Equal(Refused, await portal.ViewerAsync(token));

    [Fact]
    public async Task Subject_OfALockedAccount_IsRefused()
    {
        await BindAsync("lecturer@demo.example", "8c1f-locked");
        var people = portal.Services.GetRequiredService<PeopleRegister>();
        await people.LockAsync((await people.FindCredentialsAsync("lecturer@demo.example", default))!.Person.Id, true, default);
        Assert.Equal(Refused, await portal.ViewerAsync(issuer.Token("8c1f-locked")));
    }

    [Fact]
    public async Task Token_OfThePortalItself_StillOpens()
    {
        using var client = await portal.AsAsync("custodian");
        Assert.Equal((HttpStatusCode.OK, "Demo custodian CUSTODIAN"), await portal.ViewerAsync(client.DefaultRequestHeaders.Authorization!.Parameter!));
    }

    [Fact]
    public async Task Log_OfGoodAndRefusedTokens_HoldsNothingPersonal()
    {
        await BindAsync("officer-my@demo.example", "8c1f-ana");
        await portal.ViewerAsync(issuer.Token("8c1f-ana"));
        await portal.ViewerAsync(issuer.Token("8c1f-ana", token => token.Audience = "https://other.example"));
        await portal.ViewerAsync(issuer.Token("8c1f-ana", token => token.Expires = RunningPortal.Now.UtcDateTime.AddDays(-1)));
        Assert.Contains("A token of the issuer was refused: SecurityTokenInvalidAudienceException.", portal.Log.Text);
        Assert.DoesNotContain("8c1f-ana", portal.Log.Text);
        Assert.DoesNotContain("eyJ", portal.Log.Text);
    }

    [Fact]
    public async Task Administrator_BindsAndUnbindsASubjectOnThePersonsPage()
    {
        var people = portal.Services.GetRequiredService<PeopleRegister>();
        var custodian = (await people.FindCredentialsAsync("custodian@demo.example", default))!.Person;
        using var browser = portal.Browser();
        await browser.SignInOnPageAsync("admin");
        var page = $"/en/people/{custodian.Id}";

        using var bound = await browser.FillAsync(page, "bind", ("subject", " 8c1f-cus "));
        Assert.Equal(HttpStatusCode.Redirect, bound.StatusCode);
        Assert.Equal((HttpStatusCode.OK, "Demo custodian CUSTODIAN"), await portal.ViewerAsync(issuer.Token("8c1f-cus")));

        using var again = await browser.FillAsync("/en/people/1", "bind", ("subject", "8c1f-cus"));
        Assert.Contains("“8c1f-cus” is bound to another account. Unbind it there first.", PageText.Of(await again.Content.ReadAsStringAsync()));
        using var none = await browser.FillAsync(page, "bind", ("subject", "two words"));
        Assert.Contains("A subject has 1 to 255 letters", PageText.Of(await none.Content.ReadAsStringAsync()));

        var one = Assert.Single(await portal.Services.GetRequiredService<ExternalSubjects>().ListAsync(custodian.Id, default));
        using var unbound = await browser.FillAsync(page, "unbind", ("bound", $"{one.Id}"));
        Assert.Equal((HttpStatusCode.OK, "8c1f-cus"), await portal.ViewerAsync(issuer.Token("8c1f-cus")));
    }

    private async Task BindAsync(string email, string subject)
    {
        var person = (await portal.Services.GetRequiredService<PeopleRegister>().FindCredentialsAsync(email, default))!.Person;
        Assert.Null(await portal.Services.GetRequiredService<ExternalSubjects>().BindAsync(person.Id, issuer.Address, subject, default));
    }

    private static SigningCredentials Shared(byte[] secret, string keyId) => new(new SymmetricSecurityKey(secret) { KeyId = keyId }, SecurityAlgorithms.HmacSha256);

    private static string Encoded(string json) => Base64UrlEncoder.Encode(json);
}
