using MicroCred.Hosting.Entities;
using MicroCred.Hosting.Journal;
using MicroCred.Storage.Tests.Kit;

namespace MicroCred.Storage.Tests.Journal;

/// <summary>Made-up events for the journal to keep.</summary>
internal static class Happenings
{
    public static readonly Deed Deed = new("ana@example", new(2026, 11, 22, 9, 0, 0, 123, TimeSpan.Zero));
    public static readonly EntityAddress First = new("shelf", "a");
    public static readonly EntityAddress Second = new("shelf", "b/ç 漢");
    public static readonly EntityAddress OfAnotherKind = new("table", "a");

    public static ValueTask<bool> AppendAsync(this IStorageUnderTest storage, EntityAddress entity, long expected, params string[] data) =>
        storage.Get<IJournal>().AppendAsync(entity, expected, [.. data.Select(one => new NewEvent("put", 1, one))], Deed, null, default);

    /// <summary>Five events: shelf/a at 1 and 2, table/a at 3, shelf/b at 4, shelf/a again at 5.</summary>
    public static async Task FillAsync(this IStorageUnderTest storage)
    {
        Assert.True(await storage.AppendAsync(First, 0, """{"title": "Æneid"}""", "[1]"));
        Assert.True(await storage.AppendAsync(OfAnotherKind, 0, "{}"));
        Assert.True(await storage.AppendAsync(Second, 0, "{}"));
        Assert.True(await storage.Get<IJournal>().AppendAsync(First, 2, [new("taken", 3, "null")], Deed, new CommandMark("k1", [1, 2, 3]), default));
    }

    public static JournalEvent Written(long position, EntityAddress entity, long version, string data, string name = "put", int format = 1) =>
        new(position, entity, version, name, format, data, Deed.By, Deed.At);
}
