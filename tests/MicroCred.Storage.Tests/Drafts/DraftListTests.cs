using MicroCred.Drafting.Briefs;
using MicroCred.Drafting.Drafts;
using MicroCred.Frameworks.Levels;
using MicroCred.Frameworks.Results;
using MicroCred.Hosting.Entities;
using MicroCred.Hosting.Journal;
using MicroCred.Storage.Catalogue;
using MicroCred.Storage.Drafts;
using MicroCred.Storage.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.Storage.Tests.Drafts;

public class DraftListTests
{
    private const string Kind = "course-draft";

    private static readonly EventFormats<CourseDraftEvent> Formats =
        new EventFormats<CourseDraftEvent>().Add<CourseDraftCreated>("created").Add<BriefChanged>("changed").Add<SectionAccepted>("accepted");

    public static TheoryData<string> All => Databases.Available;

    [Theory]
    [MemberData(nameof(All))]
    public async Task List_AfterEvents_ShowsTitleLevelVersionAndWhen(string database)
    {
        await using var storage = Open(database);
        await CreateAsync(storage, "a", "1", "First");
        storage.Clock.Now += TimeSpan.FromMinutes(1);
        var changed = storage.Clock.Now;
        await AppendAsync(storage, "a", "1", 1, new BriefChanged(Brief("Second") with { Language = "ms", Level = new("KKNI", 7) }, "1", changed), new SectionAccepted(DraftSection.Quiz, 1, "1", changed));

        var listed = Assert.Single((await storage.Get<DraftList>().ListAsync("1", new(), default)).Value.Drafts);
        Assert.Equal(("a", "1", "Second", "ms", new LevelId("KKNI", 7), 3L), (listed.Id, listed.Owner, listed.Title, listed.Language, listed.Level, listed.Version));
        Assert.Equal((changed - TimeSpan.FromMinutes(1), changed), (listed.CreatedAt, listed.UpdatedAt));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task List_PageByPageEitherWay_GivesEachOfTheOwnersOnceTheLastChangedFirst(string database)
    {
        await using var storage = Open(database);
        foreach (var id in (string[])["a", "b", "c", "d", "e"])
        {
            await CreateAsync(storage, id, id == "c" ? "2" : "1", id);
            if (id is not "a")
                storage.Clock.Now += TimeSpan.FromSeconds(1);
        }

        Assert.Equal(["e", "d", "b", "a"], await ReadAsync(storage, "1", cursor => new(First: 3, After: cursor), page => page.HasNextPage, page => page.Drafts[^1].Cursor));
        Assert.Equal(["b", "a", "e", "d"], await ReadAsync(storage, "1", cursor => new(Last: 2, Before: cursor), page => page.HasPreviousPage, page => page.Drafts[0].Cursor));
        Assert.Equal(["e", "d", "c", "b", "a"], await ReadAsync(storage, null, cursor => new(First: 1, After: cursor), page => page.HasNextPage, page => page.Drafts[^1].Cursor));
    }

    [Theory]
    [InlineData(201, null, "first")]
    [InlineData(1, "bm90IG9uZQ", "after")]
    [InlineData(1, "!", "after")]
    public async Task List_PageThatCannotBe_IsRefused(int first, string? after, string field)
    {
        await using var storage = Open(Databases.Sqlite);
        var refusal = (await storage.Get<DraftList>().ListAsync("1", new(First: first, After: after), default)).Refusal!;
        Assert.Equal((RefusalCode.BadUserInput, field), (refusal.Code, Assert.Single(refusal.Path)));
    }

    private static IStorageUnderTest Open(string database) => Databases.Open(database, services => services.AddSingleton(DraftProjection.Of(Kind, Formats)));

    private static async Task<List<string>> ReadAsync(IStorageUnderTest storage, string? owner, Func<string?, PageRequest> page, Func<DraftPage, bool> hasMore, Func<DraftPage, string> cursorOf)
    {
        var (ids, cursor) = (new List<string>(), (string?)null);
        while (true)
        {
            var found = (await storage.Get<DraftList>().ListAsync(owner, page(cursor), default)).Value;
            Assert.Equal(owner is null ? 5 : 4, found.TotalCount);
            ids.AddRange(found.Drafts.Select(draft => draft.Id));
            if (!hasMore(found))
                return ids;
            cursor = cursorOf(found);
        }
    }

    private static Task CreateAsync(IStorageUnderTest storage, string id, string owner, string title) =>
        AppendAsync(storage, id, owner, 0, new CourseDraftCreated(id, Brief(title), owner, storage.Clock.Now));

    private static async Task AppendAsync(IStorageUnderTest storage, string id, string owner, long version, params CourseDraftEvent[] events) =>
        Assert.True(await storage.Get<IJournal>().AppendAsync(new(Kind, id), version, [.. events.Select(Formats.Write)], new(owner, storage.Clock.Now), null, default));

    private static CourseBrief Brief(string title) => new() { Title = title, Text = "x", Language = "en", Level = new("MQF", 6), Credits = 2, CreditSystem = "MY" };
}
