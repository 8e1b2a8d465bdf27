using MicroCred.Frameworks.Results;
using MicroCred.Storage.People;
using MicroCred.Storage.Tests.Kit;

namespace MicroCred.Storage.Tests.People;

public sealed class ExternalSubjectsTests
{
    private const string Issuer = "https://issuer.example";

    public static TheoryData<string> All => Databases.Available;

    [Theory]
    [MemberData(nameof(All))]
    public async Task Bind_ThenFind_IsThatPersonAtThatIssuerOnly(string database)
    {
        await using var storage = Databases.Open(database);
        var subjects = storage.Get<ExternalSubjects>();
        var ana = await storage.AddPersonAsync("ana@example.org", new RoleGrant(Role.Officer, "ZZ"));
        Assert.Null(await subjects.BindAsync(ana.Id, Issuer, "s-1", default));
        Assert.Null(await subjects.BindAsync(ana.Id, Issuer, "s-1", default));

        var found = await subjects.FindOwnerAsync(Issuer, "s-1", default);
        Assert.Equal((ana.Id, true), (found!.Id, found.Is(Role.Officer)));
        Assert.Null(await subjects.FindOwnerAsync("https://other.example", "s-1", default));
        Assert.Null(await subjects.FindOwnerAsync(Issuer, "S-1", default));
        Assert.Single(await subjects.ListAsync(ana.Id, default));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Bind_SubjectOfSomebodyElse_IsAConflictUntilUnbound(string database)
    {
        await using var storage = Databases.Open(database);
        var subjects = storage.Get<ExternalSubjects>();
        var (ana, eve) = (await storage.AddPersonAsync("ana@example.org"), await storage.AddPersonAsync("eve@example.org"));
        await subjects.BindAsync(ana.Id, Issuer, "s-1", default);
        Assert.Equal(RefusalCode.Conflict, (await subjects.BindAsync(eve.Id, Issuer, "s-1", default))?.Code);

        var bound = Assert.Single(await subjects.ListAsync(ana.Id, default));
        await subjects.UnbindAsync(eve.Id, bound.Id, default);
        Assert.NotNull(await subjects.FindOwnerAsync(Issuer, "s-1", default));
        await subjects.UnbindAsync(ana.Id, bound.Id, default);
        Assert.Null(await subjects.BindAsync(eve.Id, Issuer, "s-1", default));
    }
}
