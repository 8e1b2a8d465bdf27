using System.Net;
using MicroCred.Portal.People.Issuers;
using Microsoft.IdentityModel.Tokens;

namespace MicroCred.Portal.Tests.People.Issuers;

/// <summary>An issuer that changes its keys, goes away and comes back.</summary>
public sealed class IssuerKeysTests : IAsyncLifetime
{
    private static readonly (HttpStatusCode, string) Refused = (HttpStatusCode.Unauthorized, "UNAUTHENTICATED");

    private TestIssuer issuer = null!;
    private PortalWithIssuer portal = null!;

    public async Task InitializeAsync()
    {
        issuer = await TestIssuer.StartAsync();
        portal = new(issuer);
    }

    public async Task DisposeAsync()
    {
        await portal.DisposeAsync();
        await issuer.DisposeAsync();
    }

    [Fact]
    public async Task Token_OfAKeyThatIsNotTheIssuers_IsRefusedAndAskedForOnlyOnce()
    {
        await portal.ViewerAsync(issuer.Token("ana"));
        var unknown = new SigningCredentials(new RsaSecurityKey(issuer.Key) { KeyId = "made-up" }, SecurityAlgorithms.RsaSha256);
        portal.Pass(IssuerKeys.LeastBetween);
        for (var i = 0; i < 5; i++)
            Assert.Equal(Refused, await portal.ViewerAsync(issuer.Token("ana", token => token.SigningCredentials = unknown)));
        Assert.Equal(2, issuer.Asked);
    }

    [Fact]
    public async Task Keys_Changed_TheNewOneIsTakenAndTheOldOneNot()
    {
        var old = issuer.Token("ana");
        Assert.Equal(HttpStatusCode.OK, (await portal.ViewerAsync(old)).Status);
        issuer.Rotate();
        portal.Pass(IssuerKeys.LeastBetween);
        Assert.Equal(HttpStatusCode.OK, (await portal.ViewerAsync(issuer.Token("ana"))).Status);
        Assert.Equal(Refused, await portal.ViewerAsync(old));
    }

    [Fact]
    public async Task Issuer_GoneBeforeItAnswered_SaysSoUntilItIsBack()
    {
        var token = issuer.Token("ana");
        await issuer.GoAwayAsync();
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "UNAVAILABLE"), await portal.ViewerAsync(token));
        await issuer.ComeBackAsync();
        portal.Pass(IssuerKeys.LeastBetween);
        Assert.Equal((HttpStatusCode.OK, "ana"), await portal.ViewerAsync(token));
    }

    [Fact]
    public async Task Issuer_GoneAfterwards_ItsKeysGoOn()
    {
        await portal.ViewerAsync(issuer.Token("ana"));
        await issuer.GoAwayAsync();
        Assert.Equal((HttpStatusCode.OK, "ana"), await portal.ViewerAsync(issuer.Token("ana")));
    }

    [Fact]
    public async Task Issuer_CallsItselfOtherwise_ItsKeysAreNotTaken()
    {
        issuer.CallsItself = "https://other.example";
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "UNAVAILABLE"), await portal.ViewerAsync(issuer.Token("ana")));
    }
}
