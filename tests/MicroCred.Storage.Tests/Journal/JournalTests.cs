using System.Data.Common;
using MicroCred.Hosting.Journal;
using MicroCred.Storage.Journal;
using MicroCred.Storage.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;
using static MicroCred.Storage.Tests.Journal.Happenings;

namespace MicroCred.Storage.Tests.Journal;

public class JournalTests
{
    public static TheoryData<string> All => Databases.Available;

    [Theory]
    [MemberData(nameof(All))]
    public async Task Append_ThenRead_GivesEachEntityItsEventsToTheByte(string database)
    {
        await using var storage = Databases.Open(database);
        await storage.FillAsync();
        var journal = storage.Get<IJournal>();

        Assert.Equal<JournalEvent>(
            [Written(1, First, 1, """{"title": "Æneid"}"""), Written(2, First, 2, "[1]"), Written(5, First, 3, "null", "taken", 3)],
            [.. await journal.ReadAsync(First, 0, default)]);
        Assert.Equal<JournalEvent>([Written(5, First, 3, "null", "taken", 3)], [.. await journal.ReadAsync(First, 2, default)]);
        Assert.Equal<JournalEvent>([Written(4, Second, 1, "{}")], [.. await journal.ReadAsync(Second, 0, default)]);
        Assert.Empty(await journal.ReadAsync(new("shelf", "A"), 0, default));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task ReadKind_AfterAPosition_GivesTheKindsEventsInOrder(string database)
    {
        await using var storage = Databases.Open(database);
        await storage.FillAsync();
        var journal = storage.Get<IJournal>();

        Assert.Equal([1, 2, 4, 5], await journal.ReadKindAsync("shelf", 0, default).Select(one => one.Position).ToListAsync());
        Assert.Equal([4, 5], await journal.ReadKindAsync("shelf", 2, default).Select(one => one.Position).ToListAsync());
        Assert.Empty(await journal.ReadKindAsync("chair", 0, default).ToListAsync());
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Append_EntityHasAnotherVersion_WritesNothing(string database)
    {
        await using var storage = Databases.Open(database);
        await storage.FillAsync();

        Assert.False(await storage.AppendAsync(First, 2, "{}"));
        Assert.False(await storage.AppendAsync(First, 4, "{}"));
        Assert.False(await storage.AppendAsync(Second, 0, "{}"));
        Assert.Equal(new JournalFinding(5, (await storage.Get<VerifyJournal>().RunAsync()).Hash), await storage.Get<VerifyJournal>().RunAsync());
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Append_ManyAtOnceOnOneVersion_WritesOne(string database)
    {
        await using var storage = Databases.Open(database);

        var written = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(async () => await storage.AppendAsync(First, 0, $"{i}"))));

        Assert.Single(written, true);
        Assert.Single(await storage.Get<IJournal>().ReadAsync(First, 0, default));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task FindCommand_DoneUnderAKey_GivesTheVersionAfterIt(string database)
    {
        await using var storage = Databases.Open(database);
        await storage.FillAsync();
        var journal = storage.Get<IJournal>();

        var done = await journal.FindCommandAsync(First, "k1", default);
        Assert.Equal(3, done!.Version);
        Assert.Equal<byte>([1, 2, 3], [.. done.Digest]);
        Assert.Null(await journal.FindCommandAsync(First, "K1", default));
        Assert.Null(await journal.FindCommandAsync(Second, "k1", default));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Append_OfAProjectedKind_KeepsTheReadTableWithIt(string database)
    {
        await using var storage = Databases.Open(database, services => services.AddSingleton(Titles));
        storage.Run("CREATE TABLE shelf_title (position INTEGER PRIMARY KEY, title TEXT NOT NULL CHECK (title <> 'unfit'))");
        await storage.AppendAsync(First, 0, "Aeneid", "Birds");
        await storage.AppendAsync(OfAnotherKind, 0, "Clouds");

        await Assert.ThrowsAnyAsync<DbException>(async () => await storage.AppendAsync(First, 2, "Dyskolos", "unfit"));

        Assert.Equal([(1, "Aeneid"), (2, "Birds")], await TitlesAsync(storage));
        Assert.Equal(2, (await storage.Get<IJournal>().ReadAsync(First, 0, default)).Length);
        Assert.True(await storage.AppendAsync(First, 2, "Dyskolos"));
        Assert.Equal([(1, "Aeneid"), (2, "Birds"), (4, "Dyskolos")], await TitlesAsync(storage));
    }

    private static readonly JournalProjection Titles = new("shelf", async (transaction, events, cancellation) =>
    {
        foreach (var happened in events)
        {
            await using var command = transaction.Connection!.Command(transaction, "INSERT INTO shelf_title VALUES (@position, @title)", ("@position", happened.Position), ("@title", happened.Data));
            await command.ExecuteNonQueryAsync(cancellation);
        }
    });

    private static async Task<List<(long, string)>> TitlesAsync(IStorageUnderTest storage)
    {
        await using var connection = storage.OpenConnection();
        await using var command = connection.Command(null, "SELECT position, title FROM shelf_title ORDER BY position");
        await using var rows = await command.ExecuteReaderAsync();
        var titles = new List<(long, string)>();
        while (await rows.ReadAsync())
            titles.Add((rows.GetInt64(0), rows.GetString(1)));
        return titles;
    }
}
