using MicroCred.Storage.Journal;
using MicroCred.Storage.Sqlite;
using MicroCred.Storage.Tests.Journal;
using MicroCred.Storage.Tests.Kit;
using Microsoft.Data.Sqlite;
using static MicroCred.Storage.Tests.Kit.Drafts;

namespace MicroCred.Storage.Tests.Sqlite;

/// <summary>The database has no room to grow. (That the disk has none is tried with the portal, on a disk of its own.)</summary>
public class FullFileTests
{
    private const int Unlimited = 1_000_000;

    /// <summary>Of many words, none like another: what repeats itself takes little room.</summary>
    private static readonly string Long = string.Join(' ', Enumerable.Range(0, 3_000).Select(i => (i * 7_919L * 104_729 % 15_485_863).ToString("x6")));

    [Fact]
    public async Task Record_NoRoom_IsRefusedWholeAndGoesOnWithRoom()
    {
        await using var storage = new SqliteStorage();
        await storage.Writer.RecordAsync([Draft("1", "Weaving")]);
        Grow(storage, most: 1);
        var refused = await Assert.ThrowsAsync<SqliteException>(async () => await storage.Writer.RecordAsync([Draft("2", "Pottery"), Draft("3", "Dyeing").WithOutcomes(Long)]));
        Assert.True(StorageAway.IsCause(refused) && StorageAway.IsFull(refused), refused.Message);
        Assert.Equal(["Weaving"], await TitlesAsync(storage));

        Grow(storage, Unlimited);
        var recorded = await storage.Writer.RecordAsync([Draft("2", "Pottery"), Draft("3", "Dyeing").WithOutcomes(Long)]);
        Assert.Equal([2, 3], recorded.Select(one => one.Id.Value));
        Assert.Equal(["Dyeing", "Pottery", "Weaving"], await TitlesAsync(storage));
    }

    [Fact]
    public async Task Append_NoRoom_IsRefusedWholeAndGoesOnWithRoom()
    {
        await using var storage = new SqliteStorage();
        await storage.FillAsync();
        Grow(storage, most: 1);
        var refused = await Assert.ThrowsAsync<SqliteException>(async () => await storage.AppendAsync(Happenings.First, 3, "1", $"\"{Long}\""));
        Assert.True(StorageAway.IsFull(refused), refused.Message);
        await IsWholeAsync(storage, events: 5);

        Grow(storage, Unlimited);
        Assert.True(await storage.AppendAsync(Happenings.First, 3, "1", $"\"{Long}\""));
        await IsWholeAsync(storage, events: 7);
    }

    /// <summary>SQLite's own limit of a file, in pages; less than it has means as many as it has. It belongs to a connection: to all that wait in the pool.</summary>
    private static void Grow(SqliteStorage storage, int most)
    {
        var connections = Enumerable.Range(0, 8).Select(_ => storage.Get<SqliteDatabase>().OpenReader()).ToList();
        connections.ForEach(connection => connection.Run($"PRAGMA max_page_count = {most}"));
        connections.ForEach(connection => connection.Dispose());
    }

    private static async Task<IEnumerable<string>> TitlesAsync(SqliteStorage storage) =>
        (await storage.Catalogue.SearchAsync(new())).Value.Hits.Select(hit => hit.Entry.Stated.Title.Text).Order();

    private static async Task IsWholeAsync(SqliteStorage storage, long events)
    {
        var found = await storage.Get<VerifyJournal>().RunAsync();
        Assert.Null(found.Fault);
        Assert.Equal(events, found.Events);
    }
}
