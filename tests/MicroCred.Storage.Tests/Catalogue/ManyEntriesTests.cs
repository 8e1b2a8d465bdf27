using MicroCred.Frameworks.Levels;
using MicroCred.Recognition.Catalogue;
using MicroCred.Storage.Catalogue;
using MicroCred.Storage.Tests.Kit;
using static MicroCred.Storage.Tests.Kit.Drafts;

namespace MicroCred.Storage.Tests.Catalogue;

/// <summary>What is found, counted and put in order among many is what going through all one by one would give.</summary>
public class ManyEntriesTests
{
    private const int Entries = 3_000;

    private static readonly string[] Countries = ["MY", "ID", "PH"];

    private static readonly string[] Titles = ["Data for all", "Databases", "Cooking", "Weaving"];

    private static readonly string[] Outcomes = ["Use data", "Use databases", "Use looms"];

    private static readonly EntryDraft[] Drafted = [.. MakeUp(new(5))];

    public static TheoryData<string> All => Databases.Available;

    [Theory]
    [MemberData(nameof(All))]
    public async Task Search_ManyEntries_PagesInOrderForwardsAndBackwards(string database)
    {
        await using var storage = await RecordAsync(database);
        var filter = new CatalogueFilter { Countries = ["MY", "PH"] };
        var expected = Drafted.Where(draft => filter.Countries.Contains(draft.Provider.Country) && TierOf(draft) is not null)
            .OrderBy(TierOf).ThenBy(draft => Completeness.Of(draft.Stated).Missing.Length).Select(draft => draft.Code!).ToList();

        var (forwards, backwards) = (new List<string>(), new List<string>());
        for (string? after = null, next = ""; next is not null; after = next)
        {
            var page = (await storage.Catalogue.SearchAsync(new("data", filter, Page: new(First: 150, After: after)))).Value;
            Assert.Equal((expected.Count, after is not null), (page.TotalCount, page.HasPreviousPage));
            forwards.AddRange(page.Hits.Select(hit => hit.Entry.Code!));
            next = page.HasNextPage ? page.Hits[^1].Cursor : null;
        }

        for (string? before = null, next = ""; next is not null; before = next)
        {
            var page = (await storage.Catalogue.SearchAsync(new("data", filter, Page: new(Last: 150, Before: before)))).Value;
            Assert.Equal(before is not null, page.HasNextPage);
            backwards.InsertRange(0, page.Hits.Select(hit => hit.Entry.Code!));
            next = page.HasPreviousPage ? page.Hits[0].Cursor : null;
        }

        Assert.Equal(expected, forwards);
        Assert.Equal(expected, backwards);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Search_ManyEntries_CountsEachFacetWithoutItsOwnCondition(string database)
    {
        await using var storage = await RecordAsync(database);
        await CountsAsync(storage, null, null, null, null);
        await CountsAsync(storage, "data", "ID", null, null);
        await CountsAsync(storage, "data", "ID", DeliveryMode.Online, null);
        await CountsAsync(storage, "looms", null, DeliveryMode.Blended, 6);
        await CountsAsync(storage, "looms weaving", "PH", null, 5);
        await CountsAsync(storage, "nowhere", "PH", DeliveryMode.Online, null);
    }

    private static async Task CountsAsync(IStorageUnderTest storage, string? words, string? country, DeliveryMode? mode, int? level)
    {
        var filter = new CatalogueFilter
        {
            Countries = country is null ? [] : [country],
            DeliveryModes = mode is { } one ? [one] : [],
            Framework = level is null ? null : "MQF",
            Level = level,
        };

        var page = (await storage.Catalogue.SearchAsync(new(words, filter, WithFacets: true))).Value;

        var found = Drafted.Where(draft => words is null || words.Split(' ').All(word => WordsOf(draft).Any(text => text.StartsWith(word, StringComparison.OrdinalIgnoreCase)))).ToList();
        Assert.Equal(found.Count(draft => IsCountry(draft) && IsMode(draft) && IsLevel(draft)), page.TotalCount);
        Assert.Equal(Counts(found.Where(draft => IsMode(draft) && IsLevel(draft)), draft => draft.Provider.Country), Counts(page.Facets!.Countries));
        Assert.Equal(Counts(found.Where(draft => IsCountry(draft) && IsLevel(draft)), draft => draft.Stated.DeliveryMode?.ToString()), Counts(page.Facets.DeliveryModes));
        Assert.Equal(Counts(found.Where(draft => IsCountry(draft) && IsMode(draft)), draft => draft.Stated.Level is { } stated ? $"{stated.Framework} {stated.Number}" : null), Counts(page.Facets.Levels));
        Assert.Equal(Counts(found.Where(draft => IsCountry(draft) && IsMode(draft) && IsLevel(draft)), draft => draft.Stated.Field?[..2]), Counts(page.Facets.Fields));

        bool IsCountry(EntryDraft draft) => country is null || draft.Provider.Country == country;
        bool IsMode(EntryDraft draft) => mode is null || draft.Stated.DeliveryMode == mode;
        bool IsLevel(EntryDraft draft) => level is null || draft.Stated.Level == new LevelId("MQF", level.Value);
    }

    /// <summary>Every tenth is recorded again in the end: then the newest are not the last.</summary>
    private static async Task<IStorageUnderTest> RecordAsync(string database)
    {
        var storage = Databases.Open(database);
        foreach (var batch in Drafted.Select((draft, i) => i % 10 == 0 ? draft.Saying(said => said with { Note = "before" }) : draft).Chunk(500))
            await storage.Writer.RecordAsync([.. batch]);
        await storage.Writer.RecordAsync([.. Drafted.Where((_, i) => i % 10 == 0)]);
        return storage;
    }

    private static IEnumerable<EntryDraft> MakeUp(Random chance) =>
        from i in Enumerable.Range(0, Entries)
        let country = Countries[chance.Next(Countries.Length)]
        let draft = Draft($"{i}", Titles[chance.Next(Titles.Length)], $"University of {country}", country).WithOutcomes(Outcomes[chance.Next(Outcomes.Length)])
        let levelled = chance.Next(3) == 0 ? draft : draft.WithLevel("MQF", chance.Next(4, 8))
        let timed = chance.Next(2) == 0 ? levelled : levelled.WithHours(chance.Next(1, 1_000))
        let mode = chance.Next(3) is var which && which == 0 ? (DeliveryMode?)null : which == 1 ? DeliveryMode.Online : DeliveryMode.Blended
        let field = chance.Next(4) == 0 ? null : $"0{chance.Next(1, 10)}1"
        select timed.Saying(said => said with { DeliveryMode = mode, Field = field });

    private static int? TierOf(EntryDraft draft) => draft.Stated switch
    {
        { Title.Text: "Data for all" } => 0,
        { Title.Text: "Databases" } => 1,
        var stated when stated.LearningOutcomes.Any(outcome => outcome.Text.Text == "Use data") => 2,
        var stated when stated.LearningOutcomes.Any(outcome => outcome.Text.Text == "Use databases") => 3,
        _ => null,
    };

    private static IEnumerable<string> WordsOf(EntryDraft draft) =>
        [.. draft.Stated.Title.Text.Split(' '), .. draft.Stated.LearningOutcomes.SelectMany(outcome => outcome.Text.Text.Split(' '))];

    private static Dictionary<string, int> Counts(IEnumerable<EntryDraft> drafts, Func<EntryDraft, string?> valueOf) =>
        drafts.CountBy(draft => valueOf(draft) ?? "not stated").ToDictionary();

    private static Dictionary<string, int> Counts(FacetCounts facet)
    {
        var counts = facet.Values.ToDictionary(value => value.Value, value => value.Count);
        if (facet.NotStated > 0)
            counts.Add("not stated", facet.NotStated);
        return counts;
    }
}
