using MicroCred.Frameworks.Results;
using MicroCred.Storage.People;
using MicroCred.Storage.Tests.Kit;

namespace MicroCred.Storage.Tests.People;

public sealed class PeopleRegisterTests
{
    public static TheoryData<string> All => Databases.Available;

    public static TheoryData<string, string> NoEmails => Databases.Each("", "ana", "@example.org", "ana@", "a@b@c", "ana <ana@example.org>");

    public static TheoryData<string, RoleGrant> WholeGrants => Databases.Each(
        new RoleGrant(Role.Officer, "ZZ"), new RoleGrant(Role.Provider, "ZZ", "Testing College"), new RoleGrant(Role.Custodian));

    public static TheoryData<string, RoleGrant> BrokenGrants => Databases.Each(
        new RoleGrant(Role.Officer), new RoleGrant(Role.Provider, "ZZ"), new RoleGrant(Role.Custodian, "ZZ"));

    [Theory]
    [MemberData(nameof(All))]
    public async Task Add_SameEmailInOtherCase_IsAConflict(string database)
    {
        await using var storage = Databases.Open(database);
        await storage.AddPersonAsync("ana@example.org");
        var again = await storage.Get<PeopleRegister>().AddAsync(new(" ANA@Example.org", "Ana", []), default);
        Assert.Equal((RefusalCode.Conflict, "people.emailTaken"), (again.Refusal?.Code, again.Refusal?.Message.Key));
    }

    [Theory]
    [MemberData(nameof(NoEmails))]
    public async Task Add_NoEmail_IsRefusedAtTheField(string database, string email)
    {
        await using var storage = Databases.Open(database);
        var refused = await storage.Get<PeopleRegister>().AddAsync(new(email, "Ana", []), default);
        Assert.Equal(["email"], refused.Refusal!.Path);
        Assert.Empty(await storage.Get<PeopleRegister>().ListAsync(default));
    }

    [Theory]
    [MemberData(nameof(WholeGrants))]
    public async Task Grant_RoleWithItsPlace_IsTaken(string database, RoleGrant grant)
    {
        await using var storage = Databases.Open(database);
        var person = await storage.AddPersonAsync("ana@example.org");
        Assert.Null((await storage.Get<PeopleRegister>().GrantAsync(person.Id, [grant], default)).Refusal);
        Assert.Equal<RoleGrant>([grant], (await storage.Get<PeopleRegister>().FindAsync(person.Id, default))!.Grants);
    }

    [Theory]
    [MemberData(nameof(BrokenGrants))]
    public async Task Grant_RoleWithoutItsPlace_IsRefusedAndNotTaken(string database, RoleGrant grant)
    {
        await using var storage = Databases.Open(database);
        var person = await storage.AddPersonAsync("ana@example.org");
        Assert.Equal(["roles"], (await storage.Get<PeopleRegister>().GrantAsync(person.Id, [grant], default)).Refusal!.Path);
        Assert.Empty((await storage.Get<PeopleRegister>().FindAsync(person.Id, default))!.Grants);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task MayActFor_OwnProviderHoweverWritten_AndNoOther(string database)
    {
        await using var storage = Databases.Open(database);
        var person = await storage.AddPersonAsync("ana@example.org", new RoleGrant(Role.Provider, "ZZ", "École de Test (EDT)"));
        Assert.True(person.MayActFor("ecole de test, EDT", "ZZ"));
        Assert.False(person.MayActFor("École de Test (EDT)", "YY"));
        Assert.False(person.MayActFor("École de Test", "ZZ"));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task LastAdministrator_StaysOneAndUnlocked(string database)
    {
        await using var storage = Databases.Open(database);
        var first = await storage.AddPersonAsync("first@example.org", new RoleGrant(Role.Administrator));
        Assert.Equal("people.lastAdministrator", (await storage.Get<PeopleRegister>().GrantAsync(first.Id, [], default)).Refusal?.Message.Key);
        Assert.Equal("people.lastAdministrator", (await storage.Get<PeopleRegister>().LockAsync(first.Id, true, default)).Refusal?.Message.Key);

        await storage.AddPersonAsync("second@example.org", new RoleGrant(Role.Administrator));
        Assert.Null((await storage.Get<PeopleRegister>().LockAsync(first.Id, true, default)).Refusal);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task DemoPeople_OutOfUse_LeaveNoAdministrator(string database)
    {
        await using var storage = Databases.Open(database);
        await storage.Get<PeopleRegister>().AddAsync(new("admin@demo.example", "Demo", [new(Role.Administrator)], IsDemo: true), default);
        Assert.True(await storage.Get<PeopleRegister>().HasAdministratorAsync(default));
        Assert.True(await storage.Get<PeopleRegister>().HasDemoInUseAsync(default));

        await storage.Get<PeopleRegister>().PutDemoIntoUseAsync(false, default);
        Assert.False(await storage.Get<PeopleRegister>().HasAdministratorAsync(default));
        Assert.False(await storage.Get<PeopleRegister>().HasDemoInUseAsync(default));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task WrongPasswords_AsManyAsAllowed_ShutTheAccountUntilTheTimeIsOver(string database)
    {
        await using var storage = Databases.Open(database);
        var person = await storage.AddPersonAsync("ana@example.org");
        for (var i = 0; i < 2; i++)
            await storage.Get<PeopleRegister>().NoteFailureAsync(person.Id, 3, TimeSpan.FromMinutes(5), default);
        Assert.Null((await storage.Get<PeopleRegister>().FindCredentialsAsync("ana@example.org", default))!.ShutUntil);

        await storage.Get<PeopleRegister>().NoteFailureAsync(person.Id, 3, TimeSpan.FromMinutes(5), default);
        Assert.Equal(storage.Clock.Now.AddMinutes(5), (await storage.Get<PeopleRegister>().FindCredentialsAsync("ana@example.org", default))!.ShutUntil);

        await storage.Get<PeopleRegister>().NoteSuccessAsync(person.Id, default);
        Assert.Null((await storage.Get<PeopleRegister>().FindCredentialsAsync("ana@example.org", default))!.ShutUntil);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task NewPassword_EndsSessionsAndOpensTheAccount(string database)
    {
        await using var storage = Databases.Open(database);
        var person = await storage.AddPersonAsync("ana@example.org");
        await storage.Get<PeopleRegister>().NoteFailureAsync(person.Id, 1, TimeSpan.FromMinutes(5), default);
        var tokens = storage.Get<AccessTokens>();
        var session = await tokens.IssueAsync(person.Id, AccessTokenKind.Session, "", default);
        var personal = await tokens.IssueAsync(person.Id, AccessTokenKind.Personal, "script", default);

        await storage.Get<PeopleRegister>().ChangePasswordAsync(person.Id, "hash", default);

        var changed = (await storage.Get<PeopleRegister>().FindCredentialsAsync("ana@example.org", default))!;
        Assert.Equal(("hash", null), (changed.PasswordHash, changed.ShutUntil));
        Assert.NotEqual(person.Stamp, changed.Person.Stamp);
        Assert.Null(await tokens.FindOwnerAsync(session, default));
        Assert.Equal(person.Id, (await tokens.FindOwnerAsync(personal, default))?.Id);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Add_OneAddressManyTimesAtOnce_IsMadeOnce(string database)
    {
        await using var storage = Databases.Open(database);
        var people = storage.Get<PeopleRegister>();
        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(async () => await people.AddAsync(new("ana@example.org", $"Ana {i}", []), default))));
        Assert.Single(made, one => one.Refusal is null);
        Assert.Equal(7, made.Count(one => one.Refusal?.Code is RefusalCode.Conflict));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task TwoAdministratorsLockedAtOnce_OneRemains(string database)
    {
        await using var storage = Databases.Open(database);
        var people = storage.Get<PeopleRegister>();
        var two = new[] { await storage.AddPersonAsync("first@example.org", new RoleGrant(Role.Administrator)), await storage.AddPersonAsync("second@example.org", new RoleGrant(Role.Administrator)) };
        var locked = await Task.WhenAll(two.Select(one => Task.Run(async () => await people.LockAsync(one.Id, true, default))));
        Assert.Single(locked, one => one.Refusal is null);
        Assert.True(await people.HasAdministratorAsync(default));
    }
}
