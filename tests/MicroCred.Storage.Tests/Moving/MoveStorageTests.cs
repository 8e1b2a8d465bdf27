using MicroCred.Recognition.Catalogue;
using MicroCred.Storage.Catalogue;
using MicroCred.Storage.Journal;
using MicroCred.Storage.Moving;
using MicroCred.Storage.People;
using MicroCred.Storage.Tests.Journal;
using MicroCred.Storage.Tests.Kit;
using MicroCred.Storage.Tests.People;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using static MicroCred.Storage.Tests.Kit.Drafts;

namespace MicroCred.Storage.Tests.Moving;

public class MoveStorageTests
{
    [PostgreSqlFact]
    public async Task Move_AFileInUse_IsTheSamePortalOnTheServer()
    {
        await using var file = new SqliteStorage();
        await file.Writer.RecordAsync([Draft("1", "Weaving"), Draft("2", "Café Management").WithHours(12.5m)]);
        await file.Writer.RecordAsync([Draft("1", "Pottery")]);
        await file.FillAsync();
        var ana = await file.AddPersonAsync("ana@example.org", new RoleGrant(Role.Officer, "ZZ"));
        await file.Get<ExternalSubjects>().BindAsync(ana.Id, "https://issuer.example", "s-1", default);
        var token = await file.Get<AccessTokens>().IssueAsync(ana.Id, AccessTokenKind.Personal, "export", default);
        await file.Get<AccessTokens>().FindOwnerAsync(token, default);

        var server = Server();
        var moved = new Dictionary<string, long>();
        await Move(file, server).RunAsync(table => moved.Add(table.Name, table.Rows), default);

        Assert.Equal((2, 3, 1, 5, 1), ((int)moved["entry"], (int)moved["version"], (int)moved["person"], (int)moved["journal_event"], (int)moved["journal_head"]));
        await using var there = new ServiceCollection().AddSingleton(Packs.Data).AddSingleton<TimeProvider>(file.Clock).AddMicroCredStorage(server).BuildServiceProvider();
        var catalogue = there.GetRequiredService<ICatalogue>();
        Assert.Equal(["Café Management"], (await catalogue.SearchAsync(new("cafe"))).Value.Hits.Select(hit => hit.Entry.Stated.Title.Text));
        Assert.Equal([2, 1], (await catalogue.VersionsAsync(new MicroCredentialId(1))).Select(version => version.Version));
        Assert.Equal(ana.Id, (await there.GetRequiredService<AccessTokens>().FindOwnerAsync(token, default))?.Id);
        Assert.True((await there.GetRequiredService<ExternalSubjects>().FindOwnerAsync("https://issuer.example", "s-1", default))!.Is(Role.Officer));
        Assert.Null((await there.GetRequiredService<VerifyJournal>().RunAsync()).Fault);

        // What is new gets ids after those that came along.
        var recorded = await there.GetRequiredService<ICatalogueWriter>().RecordAsync([Draft("3", "Dyeing")]);
        Assert.Equal(3, recorded[0].Id.Value);
    }

    [PostgreSqlFact]
    public async Task Move_ToADatabaseInUse_IsRefusedAndChangesNothing()
    {
        await using var file = new SqliteStorage();
        await file.Writer.RecordAsync([Draft("1", "Weaving")]);
        await using var used = new PostgreSqlStorage();
        await used.AddPersonAsync("eve@example.org");
        var refused = await Assert.ThrowsAsync<StorageMoveException>(() => Move(file, new() { Provider = StorageProvider.PostgreSql, ConnectionString = used.ConnectionString }).RunAsync(_ => { }, default));
        Assert.Equal(("storage.targetInUse", "person"), (refused.Reason.Key, (string)refused.Reason.Arguments[1]));
        Assert.True(used.Get<PortalStorage>().IsEmpty());
    }

    [PostgreSqlFact]
    public async Task Move_TextThatTheServerCannotHold_MovesNothing()
    {
        await using var file = new SqliteStorage();
        await file.Writer.RecordAsync([Draft("1", "Weaving")]);
        file.Run("UPDATE provider SET accredited_by = 'a' || char(0) || 'b'");
        var server = Server();
        await Assert.ThrowsAsync<StorageMoveException>(() => Move(file, server).RunAsync(_ => { }, default));
        await using var source = NpgsqlDataSource.Create(server.ConnectionString!);
        await using var count = source.CreateCommand("SELECT count(*) FROM provider");
        Assert.Equal(0L, await count.ExecuteScalarAsync());
    }

    [PostgreSqlFact]
    public async Task Move_BrokenOffInTheMidst_MovesNothingAndMovesAllTheNextTime()
    {
        await using var file = new SqliteStorage();
        await file.Writer.RecordAsync([Draft("1", "Weaving"), Draft("2", "Pottery")]);
        await file.FillAsync();
        var server = Server();
        await Assert.ThrowsAsync<OperationCanceledException>(() => Move(file, server).RunAsync(
            table =>
            {
                if (table.Name == "journal_event")
                    throw new OperationCanceledException();
            },
            default));

        var moved = new List<MovedTable>();
        await Move(file, server).RunAsync(moved.Add, default);
        Assert.Equal((2L, 5L), (moved.Single(table => table.Name == "entry").Rows, moved.Single(table => table.Name == "journal_event").Rows));
        var again = await Assert.ThrowsAsync<StorageMoveException>(() => Move(file, server).RunAsync(_ => { }, default));
        Assert.Equal("storage.targetInUse", again.Reason.Key);
    }

    [PostgreSqlFact]
    public async Task Move_WhileAPortalServesTheFile_IsRefused()
    {
        await using var file = new SqliteStorage();
        file.Get<PortalStorage>().Occupy();
        var refused = await Assert.ThrowsAsync<StorageUnavailableException>(() => Move(file, Server()).RunAsync(_ => { }, default));
        Assert.Equal("storage.occupied", refused.Reason.Key);
    }

    private static StorageOptions Server() => new() { Provider = StorageProvider.PostgreSql, ConnectionString = PostgreSqlServer.NewDatabase() };

    private static MoveStorage Move(SqliteStorage file, StorageOptions server) => new(new() { File = file.File }, server);
}
