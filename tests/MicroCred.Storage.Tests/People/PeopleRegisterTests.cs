using MicroCred.Frameworks.Results;
using MicroCred.Storage.People;
using MicroCred.Storage.Tests.Kit;

namespace MicroCred.Storage.Tests.People;

public sealed class PeopleRegisterTests : IAsyncLifetime
{
    private readonly SqliteStorage storage = new();

    private PeopleRegister People => storage.Get<PeopleRegister>();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => storage.DisposeAsync().AsTask();

    [Fact]
    public async Task Add_SameEmailInOtherCase_IsAConflict()
    {
        await AddAsync("ana@example.org");
        var again = await People.AddAsync(new(" ANA@Example.org", "Ana", []), default);
        Assert.Equal((RefusalCode.Conflict, "people.emailTaken"), (again.Refusal?.Code, again.Refusal?.Message.Key));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ana")]
    [InlineData("@example.org")]
    [InlineData("ana@")]
    [InlineData("a@b@c")]
    [InlineData("ana <ana@example.org>")]
    public async Task Add_NoEmail_IsRefusedAtTheField(string email)
    {
        var refused = await People.AddAsync(new(email, "Ana", []), default);
        Assert.Equal(["email"], refused.Refusal!.Path);
        Assert.Empty(await People.ListAsync(default));
    }

    [Theory]
    [InlineData(Role.Officer, null, null, false)]
    [InlineData(Role.Officer, "ZZ", null, true)]
    [InlineData(Role.Provider, "ZZ", null, false)]
    [InlineData(Role.Provider, "ZZ", "Testing College", true)]
    [InlineData(Role.Custodian, "ZZ", null, false)]
    [InlineData(Role.Custodian, null, null, true)]
    public async Task Grant_RoleWithAndWithoutItsPlace_IsTakenOnlyWhole(Role role, string? country, string? provider, bool isTaken)
    {
        var person = await AddAsync("ana@example.org");
        var granted = await People.GrantAsync(person.Id, [new(role, country, provider)], default);
        Assert.Equal(isTaken, granted.Refusal is null);
        Assert.Equal(isTaken, (await People.FindAsync(person.Id, default))!.Is(role));
    }

    [Fact]
    public async Task MayActFor_OwnProviderHoweverWritten_AndNoOther()
    {
        var person = await AddAsync("ana@example.org", new RoleGrant(Role.Provider, "ZZ", "École de Test (EDT)"));
        Assert.True(person.MayActFor("ecole de test, EDT", "ZZ"));
        Assert.False(person.MayActFor("École de Test (EDT)", "YY"));
        Assert.False(person.MayActFor("École de Test", "ZZ"));
    }

    [Fact]
    public async Task LastAdministrator_StaysOneAndUnlocked()
    {
        var first = await AddAsync("first@example.org", new RoleGrant(Role.Administrator));
        Assert.Equal("people.lastAdministrator", (await People.GrantAsync(first.Id, [], default)).Refusal?.Message.Key);
        Assert.Equal("people.lastAdministrator", (await People.LockAsync(first.Id, true, default)).Refusal?.Message.Key);

        await AddAsync("second@example.org", new RoleGrant(Role.Administrator));
        Assert.Null((await People.LockAsync(first.Id, true, default)).Refusal);
    }

    [Fact]
    public async Task DemoPeople_OutOfUse_LeaveNoAdministrator()
    {
        await People.AddAsync(new("admin@demo.example", "Demo", [new(Role.Administrator)], IsDemo: true), default);
        Assert.True(await People.HasAdministratorAsync(default));
        Assert.True(await People.HasDemoInUseAsync(default));

        await People.PutDemoIntoUseAsync(false, default);
        Assert.False(await People.HasAdministratorAsync(default));
        Assert.False(await People.HasDemoInUseAsync(default));
    }

    [Fact]
    public async Task WrongPasswords_AsManyAsAllowed_ShutTheAccountUntilTheTimeIsOver()
    {
        var person = await AddAsync("ana@example.org");
        for (var i = 0; i < 2; i++)
            await People.NoteFailureAsync(person.Id, 3, TimeSpan.FromMinutes(5), default);
        Assert.Null((await People.FindCredentialsAsync("ana@example.org", default))!.ShutUntil);

        await People.NoteFailureAsync(person.Id, 3, TimeSpan.FromMinutes(5), default);
        Assert.Equal(storage.Clock.Now.AddMinutes(5), (await People.FindCredentialsAsync("ana@example.org", default))!.ShutUntil);

        await People.NoteSuccessAsync(person.Id, default);
        Assert.Null((await People.FindCredentialsAsync("ana@example.org", default))!.ShutUntil);
    }

    [Fact]
    public async Task NewPassword_EndsSessionsAndOpensTheAccount()
    {
        var person = await AddAsync("ana@example.org");
        await People.NoteFailureAsync(person.Id, 1, TimeSpan.FromMinutes(5), default);
        var tokens = storage.Get<AccessTokens>();
        var session = await tokens.IssueAsync(person.Id, AccessTokenKind.Session, "", default);
        var personal = await tokens.IssueAsync(person.Id, AccessTokenKind.Personal, "script", default);

        await People.ChangePasswordAsync(person.Id, "hash", default);

        var changed = (await People.FindCredentialsAsync("ana@example.org", default))!;
        Assert.Equal(("hash", null), (changed.PasswordHash, changed.ShutUntil));
        Assert.NotEqual(person.Stamp, changed.Person.Stamp);
        Assert.Null(await tokens.FindOwnerAsync(session, default));
        Assert.Equal(person.Id, (await tokens.FindOwnerAsync(personal, default))?.Id);
    }

    private async Task<Person> AddAsync(string email, params RoleGrant[] grants) =>
        (await People.AddAsync(new(email, "Somebody", [.. grants]), default)).Value;
}
