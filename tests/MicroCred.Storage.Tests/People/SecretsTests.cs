using MicroCred.Storage.People;
using MicroCred.Storage.Tests.Kit;

namespace MicroCred.Storage.Tests.People;

/// <summary>Tokens and one-time links: shown once, kept as hashes, and over when they should be.</summary>
public sealed class SecretsTests : IAsyncLifetime
{
    private readonly SqliteStorage storage = new();
    private PersonId ana;

    private AccessTokens Tokens => storage.Get<AccessTokens>();

    private OneTimeLinks Links => storage.Get<OneTimeLinks>();

    public async Task InitializeAsync() => ana = (await storage.Get<PeopleRegister>().AddAsync(new("ana@example.org", "Ana", []), default)).Value.Id;

    public Task DisposeAsync() => storage.DisposeAsync().AsTask();

    [Fact]
    public async Task Session_HoldsForItsTimeAndNoLonger()
    {
        var secret = await Tokens.IssueAsync(ana, AccessTokenKind.Session, "", default);
        storage.Clock.Now += AccessTokens.SessionTime - TimeSpan.FromSeconds(1);
        Assert.Equal(ana, (await Tokens.FindOwnerAsync(secret, default))?.Id);
        storage.Clock.Now += TimeSpan.FromSeconds(1);
        Assert.Null(await Tokens.FindOwnerAsync(secret, default));
    }

    [Fact]
    public async Task PersonalToken_Listed_HasItsDayOfUseButNoSecret()
    {
        var secret = await Tokens.IssueAsync(ana, AccessTokenKind.Personal, "export", default);
        var unused = Assert.Single(await Tokens.ListAsync(ana, default));
        Assert.Null(unused.LastUsedOn);

        storage.Clock.Now += TimeSpan.FromDays(400);
        await Tokens.FindOwnerAsync(secret, default);
        Assert.Equal(unused with { LastUsedOn = DateOnly.FromDateTime(storage.Clock.Now.UtcDateTime) }, Assert.Single(await Tokens.ListAsync(ana, default)));
    }

    [Fact]
    public async Task Revoke_AnothersToken_LeavesIt()
    {
        var eve = (await storage.Get<PeopleRegister>().AddAsync(new("eve@example.org", "Eve", []), default)).Value.Id;
        var secret = await Tokens.IssueAsync(ana, AccessTokenKind.Personal, "export", default);
        var token = Assert.Single(await Tokens.ListAsync(ana, default));

        await Tokens.RevokeAsync(eve, token.Id, default);
        Assert.NotNull(await Tokens.FindOwnerAsync(secret, default));
        await Tokens.RevokeAsync(ana, token.Id, default);
        Assert.Null(await Tokens.FindOwnerAsync(secret, default));
    }

    [Fact]
    public async Task Token_OfALockedPerson_OpensNothing()
    {
        var secret = await Tokens.IssueAsync(ana, AccessTokenKind.Personal, "export", default);
        await storage.Get<PeopleRegister>().LockAsync(ana, true, default);
        Assert.Null(await Tokens.FindOwnerAsync(secret, default));
    }

    [Theory]
    [InlineData("")]
    [InlineData("mcr_")]
    [InlineData("mcr_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.")]
    public async Task Token_Forged_OpensNothing(string secret) => Assert.Null(await Tokens.FindOwnerAsync(secret, default));

    [Fact]
    public async Task Link_Used_OpensOnce()
    {
        var code = await Links.IssueAsync(LinkPurpose.ChoosePassword, ana, default);
        Assert.Equal(ana, (await Links.FindAsync(code, default))?.Person);
        Assert.Equal(ana, (await Links.UseAsync(code, default))?.Person);
        Assert.Null(await Links.UseAsync(code, default));
    }

    [Fact]
    public async Task Link_AfterADay_OpensNothing()
    {
        var code = await Links.IssueAsync(LinkPurpose.FirstAdministrator, null, default);
        storage.Clock.Now += OneTimeLinks.Lifetime;
        Assert.Null(await Links.FindAsync(code, default));
        Assert.Null(await Links.UseAsync(code, default));
    }

    [Fact]
    public async Task Link_NewerOne_EndsTheOlderForTheSamePersonOnly()
    {
        var first = await Links.IssueAsync(LinkPurpose.FirstAdministrator, null, default);
        var older = await Links.IssueAsync(LinkPurpose.ChoosePassword, ana, default);
        var newer = await Links.IssueAsync(LinkPurpose.ChoosePassword, ana, default);
        Assert.Null(await Links.FindAsync(older, default));
        Assert.NotNull(await Links.FindAsync(newer, default));
        Assert.NotNull(await Links.FindAsync(first, default));
    }
}
