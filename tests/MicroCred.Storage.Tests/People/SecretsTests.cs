using MicroCred.Storage.People;
using MicroCred.Storage.Tests.Kit;

namespace MicroCred.Storage.Tests.People;

/// <summary>Tokens and one-time links: shown once, kept as hashes, and over when they should be.</summary>
public sealed class SecretsTests
{
    public static TheoryData<string> All => Databases.Available;

    public static TheoryData<string, string> Forged => Databases.Each("", "mcr_", "mcr_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.");

    [Theory]
    [MemberData(nameof(All))]
    public async Task Session_HoldsForItsTimeAndNoLonger(string database)
    {
        await using var storage = Databases.Open(database);
        var tokens = storage.Get<AccessTokens>();
        var ana = (await storage.AddPersonAsync("ana@example.org")).Id;
        var secret = await tokens.IssueAsync(ana, AccessTokenKind.Session, "", default);
        storage.Clock.Now += AccessTokens.SessionTime - TimeSpan.FromSeconds(1);
        Assert.Equal(ana, (await tokens.FindOwnerAsync(secret, default))?.Id);
        storage.Clock.Now += TimeSpan.FromSeconds(1);
        Assert.Null(await tokens.FindOwnerAsync(secret, default));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task PersonalToken_Listed_HasItsDayOfUseButNoSecret(string database)
    {
        await using var storage = Databases.Open(database);
        var tokens = storage.Get<AccessTokens>();
        var ana = (await storage.AddPersonAsync("ana@example.org")).Id;
        var secret = await tokens.IssueAsync(ana, AccessTokenKind.Personal, "export", default);
        var unused = Assert.Single(await tokens.ListAsync(ana, default));
        Assert.Null(unused.LastUsedOn);

        storage.Clock.Now += TimeSpan.FromDays(400);
        await tokens.FindOwnerAsync(secret, default);
        Assert.Equal(unused with { LastUsedOn = DateOnly.FromDateTime(storage.Clock.Now.UtcDateTime) }, Assert.Single(await tokens.ListAsync(ana, default)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Revoke_AnothersToken_LeavesIt(string database)
    {
        await using var storage = Databases.Open(database);
        var tokens = storage.Get<AccessTokens>();
        var ana = (await storage.AddPersonAsync("ana@example.org")).Id;
        var eve = (await storage.AddPersonAsync("eve@example.org")).Id;
        var secret = await tokens.IssueAsync(ana, AccessTokenKind.Personal, "export", default);
        var token = Assert.Single(await tokens.ListAsync(ana, default));

        await tokens.RevokeAsync(eve, token.Id, default);
        Assert.NotNull(await tokens.FindOwnerAsync(secret, default));
        await tokens.RevokeAsync(ana, token.Id, default);
        Assert.Null(await tokens.FindOwnerAsync(secret, default));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Token_OfALockedPerson_OpensNothing(string database)
    {
        await using var storage = Databases.Open(database);
        var tokens = storage.Get<AccessTokens>();
        var ana = (await storage.AddPersonAsync("ana@example.org")).Id;
        var secret = await tokens.IssueAsync(ana, AccessTokenKind.Personal, "export", default);
        await storage.Get<PeopleRegister>().LockAsync(ana, true, default);
        Assert.Null(await tokens.FindOwnerAsync(secret, default));
    }

    [Theory]
    [MemberData(nameof(Forged))]
    public async Task Token_Forged_OpensNothing(string database, string secret)
    {
        await using var storage = Databases.Open(database);
        Assert.Null(await storage.Get<AccessTokens>().FindOwnerAsync(secret, default));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Link_Used_OpensOnce(string database)
    {
        await using var storage = Databases.Open(database);
        var links = storage.Get<OneTimeLinks>();
        var ana = (await storage.AddPersonAsync("ana@example.org")).Id;
        var code = await links.IssueAsync(LinkPurpose.ChoosePassword, ana, default);
        Assert.Equal(ana, (await links.FindAsync(code, default))?.Person);
        Assert.Equal(ana, (await links.UseAsync(code, default))?.Person);
        Assert.Null(await links.UseAsync(code, default));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Link_AfterADay_OpensNothing(string database)
    {
        await using var storage = Databases.Open(database);
        var links = storage.Get<OneTimeLinks>();
        var code = await links.IssueAsync(LinkPurpose.FirstAdministrator, null, default);
        storage.Clock.Now += OneTimeLinks.Lifetime;
        Assert.Null(await links.FindAsync(code, default));
        Assert.Null(await links.UseAsync(code, default));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Link_NewerOne_EndsTheOlderForTheSamePersonOnly(string database)
    {
        await using var storage = Databases.Open(database);
        var links = storage.Get<OneTimeLinks>();
        var ana = (await storage.AddPersonAsync("ana@example.org")).Id;
        var first = await links.IssueAsync(LinkPurpose.FirstAdministrator, null, default);
        var older = await links.IssueAsync(LinkPurpose.ChoosePassword, ana, default);
        var newer = await links.IssueAsync(LinkPurpose.ChoosePassword, ana, default);
        Assert.Null(await links.FindAsync(older, default));
        Assert.NotNull(await links.FindAsync(newer, default));
        Assert.NotNull(await links.FindAsync(first, default));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task FirstAdministrator_SeveralReplicasPrintedALink_EachOpensUntilOneIsUsed(string database)
    {
        await using var storage = Databases.Open(database);
        var links = storage.Get<OneTimeLinks>();
        var printed = new[] { await links.IssueAsync(LinkPurpose.FirstAdministrator, null, default), await links.IssueAsync(LinkPurpose.FirstAdministrator, null, default) };
        Assert.NotNull(await links.FindAsync(printed[1], default));
        var used = await Task.WhenAll(printed.Select(code => Task.Run(async () => await links.UseAsync(code, default))));
        Assert.Single(used, link => link is not null);
        Assert.Null(await links.FindAsync(printed[0], default));
    }
}
