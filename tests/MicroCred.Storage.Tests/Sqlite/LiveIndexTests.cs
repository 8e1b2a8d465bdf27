using MicroCred.Storage.Catalogue;
using MicroCred.Storage.Tests.Kit;
using static MicroCred.Storage.Tests.Kit.Drafts;

namespace MicroCred.Storage.Tests.Sqlite;

public sealed class LiveIndexTests
{
    /// <summary>The first entry is the newest: who went on behind what he had read of it would never see the others.</summary>
    [Fact]
    public async Task Search_ReadingBrokeOffBefore_FindsAllEntries()
    {
        await using var storage = new SqliteStorage();
        await storage.Writer.RecordAsync([Draft("1", "A"), Draft("2", "B"), Draft("3", "C")]);
        await storage.Writer.RecordAsync([Draft("1", "A").Saying(said => said with { Note = "changed" })]);
        await RunAsync(storage, "PRAGMA foreign_keys = OFF; UPDATE entry SET provider_id = provider_id + 1000 WHERE id = 2");
        await Assert.ThrowsAnyAsync<Exception>(async () => await storage.Catalogue.SearchAsync(new()));

        await RunAsync(storage, "UPDATE entry SET provider_id = provider_id - 1000 WHERE id = 2");

        Assert.Equal(3, (await storage.Catalogue.SearchAsync(new())).Value.TotalCount);
    }

    private static async Task RunAsync(SqliteStorage storage, string sql)
    {
        await using var connection = storage.OpenConnection();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
