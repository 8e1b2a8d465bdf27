using MicroCred.Frameworks.Results;
using MicroCred.Frameworks.Text;
using MicroCred.Recognition.Catalogue;
using MicroCred.Storage.Catalogue;
using MicroCred.Storage.Tests.Kit;
using static MicroCred.Storage.Tests.Kit.Drafts;

namespace MicroCred.Storage.Tests.Catalogue;

public class SearchTests
{
    public static TheoryData<string> All => Databases.Available;

    [Theory]
    [MemberData(nameof(All))]
    public async Task Search_Words_FoldsCaseAndAccentsAndFindsBeginnings(string database)
    {
        await using var storage = Databases.Open(database);
        await storage.Writer.RecordAsync(
        [
            Draft("1", "Pengaturcaraan Komputer"),
            Draft("2", "Café Management"),
            Draft("3", "Kỹ năng số"),
            Draft("4", "การจัดการข้อมูล"),
            Draft("5", "Painting").WithOutcomes("Merancang sistem komputerisasi"),
        ]);
        Assert.Equal(["Café Management"], await Titles(storage, "CAFE"));
        Assert.Equal(["Kỹ năng số"], await Titles(storage, "ky nang so"));
        Assert.Equal(["การจัดการข้อมูล"], await Titles(storage, "การจัดการ"));
        Assert.Equal(["Pengaturcaraan Komputer", "Painting"], await Titles(storage, "komputer"));
        Assert.Equal(["Pengaturcaraan Komputer"], await Titles(storage, "komp pengat"));
        Assert.Empty(await Titles(storage, "komputer cafe"));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Search_Relevance_TitleBeforeTextAndWholeBeforeBeginning(string database)
    {
        await using var storage = Databases.Open(database);
        await storage.Writer.RecordAsync(
        [
            Draft("1", "Baking").WithOutcomes("Use databases"),
            Draft("2", "Cooking").WithOutcomes("Keep data"),
            Draft("3", "Database Systems"),
            Draft("4", "Data for All"),
            Draft("5", "Data for Some").WithHours(10),
        ]);
        Assert.Equal(["Data for Some", "Data for All", "Database Systems", "Cooking", "Baking"], await Titles(storage, "data"));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Search_EntryChangesItsWords_IsFoundByTheNewOnesOnly(string database)
    {
        await using var storage = Databases.Open(database);
        await storage.Writer.RecordAsync([Draft("1", "Weaving")]);
        Assert.Equal(["Weaving"], await Titles(storage, "weaving"));
        await storage.Writer.RecordAsync([Draft("1", "Pottery"), Draft("2", "Pottery two")]);
        Assert.Empty(await Titles(storage, "weaving"));
        Assert.Equal(["Pottery", "Pottery two"], await Titles(storage, "pottery"));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Search_OperatorsAndQuotes_AreOnlyWords(string database)
    {
        await using var storage = Databases.Open(database);
        await storage.Writer.RecordAsync([Draft("1", "Search AND rescue")]);
        Assert.Equal(["Search AND rescue"], await Titles(storage, "rescue AND \"search\" * NEAR("[..^5]));
        Assert.Empty(await Titles(storage, "title : x OR rescue"));
        Assert.Equal(["Search AND rescue"], await Titles(storage, " -- ;'\"* "));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Search_EachFilter_KeepsOnlyThoseThatStateIt(string database)
    {
        await using var storage = Databases.Open(database);
        await storage.Writer.RecordAsync(
        [
            Draft("1", "A", country: "MY").WithLevel("MQF", 6).WithHours(40).Saying(said => said with { Field = "0613", DeliveryMode = DeliveryMode.Online }),
            Draft("2", "B", country: "ID").WithLevel("KKNI", 6).WithHours(900).Saying(said => said with { Field = "0611", QualityAssurance = new(QualityAssuranceKind.QualityVerification, null, null, true) }),
            Draft("3", "C", country: "ID").WithLevel("MQF", 5).Saying(said => said with { Field = "02", DeliveryMode = DeliveryMode.Blended, QualityAssurance = new(QualityAssuranceKind.None, null, null, false) }),
            Draft("4", "D", "Other", "PH"),
        ]);
        async Task<string> Found(CatalogueFilter filter) => string.Concat(await Titles(storage, null, filter));

        Assert.Equal("ABCD", await Found(CatalogueFilter.None));
        Assert.Equal("BCD", await Found(new() { Countries = ["id", "PH"] }));
        Assert.Equal("AC", await Found(new() { Framework = "mqf" }));
        Assert.Equal("A", await Found(new() { Framework = "MQF", Level = 6 }));
        Assert.Equal("AB", await Found(new() { AqrfLevel = 6 }));
        Assert.Equal("AB", await Found(new() { Field = "061" }));
        Assert.Equal("C", await Found(new() { Field = "02" }));
        Assert.Equal("AC", await Found(new() { DeliveryModes = [DeliveryMode.Online, DeliveryMode.Blended] }));
        Assert.Equal("B", await Found(new() { QualityVerified = true }));
        Assert.Equal("C", await Found(new() { QualityVerified = false }));
        Assert.Equal("A", await Found(new() { MinHours = 40, MaxHours = 899.99m }));
        Assert.Equal("AB", await Found(new() { MinHours = 0 }));
        Assert.Equal("B", await Found(new() { Countries = ["ID"], AqrfLevel = 6 }));
        Assert.Equal("", await Found(new() { Countries = ["SG"] }));
        var other = (await storage.Catalogue.SearchAsync(new(Filter: new() { Countries = ["PH"] }))).Value.Hits.Single().Entry.Provider;
        Assert.Equal("D", await Found(new() { Provider = other.Id }));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Search_EachOrder_PutsNotStatedLastAndTiesById(string database)
    {
        await using var storage = Databases.Open(database);
        await storage.Writer.RecordAsync(
        [
            Draft("1", "c").WithLevel("MQF", 6).WithHours(40),
            Draft("2", "B"),
            Draft("3", "a").WithLevel("KKNI", 3).WithHours(8),
            Draft("4", "D").WithLevel("PQF", 3),
        ]);
        await storage.Writer.RecordAsync([Draft("2", "B").Saying(said => said with { Note = "changed" })]);
        async Task<string> Ordered(CatalogueOrder order) => string.Concat((await storage.Catalogue.SearchAsync(new(Order: order))).Value.Hits.Select(hit => hit.Entry.Stated.Title.Text));

        Assert.Equal("aBcD", await Ordered(CatalogueOrder.Title));
        Assert.Equal("aDcB", await Ordered(CatalogueOrder.Level));
        Assert.Equal("acBD", await Ordered(CatalogueOrder.Hours));
        Assert.Equal("BDac", await Ordered(CatalogueOrder.Updated));
        Assert.Equal("caDB", await Ordered(CatalogueOrder.Relevance));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Search_PagesOfEachOrder_ForwardsAndBackwardsMeetEveryEntryOnce(string database)
    {
        await using var storage = Databases.Open(database);
        await storage.Writer.RecordAsync([.. Enumerable.Range(0, 23).Select(i => Draft($"{i}", $"Course {i % 5}").WithHours(i % 4 == 0 ? null : i % 3))]);
        foreach (var order in Enum.GetValues<CatalogueOrder>())
        {
            var whole = (await storage.Catalogue.SearchAsync(new(Order: order, Page: new(First: 200)))).Value.Hits.Select(hit => hit.Entry.Id).ToList();
            Assert.Equal(23, whole.Count);
            Assert.Equal(whole, await Forwards(storage, order));
            Assert.Equal(whole, await Backwards(storage, order));
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Search_EntriesComeBetweenPages_CursorHoldsItsPlace(string database)
    {
        await using var storage = Databases.Open(database);
        await storage.Writer.RecordAsync([Draft("1", "B"), Draft("2", "D"), Draft("3", "F")]);
        var first = (await storage.Catalogue.SearchAsync(new(Order: CatalogueOrder.Title, Page: new(First: 2)))).Value;
        await storage.Writer.RecordAsync([Draft("4", "A"), Draft("5", "E")]);
        var second = (await storage.Catalogue.SearchAsync(new(Order: CatalogueOrder.Title, Page: new(First: 2, After: first.Hits[^1].Cursor)))).Value;
        Assert.Equal(["E", "F"], second.Hits.Select(hit => hit.Entry.Stated.Title.Text));
        Assert.Equal((5, false, true), (second.TotalCount, second.HasNextPage, second.HasPreviousPage));
        var behind = (await storage.Catalogue.SearchAsync(new(Order: CatalogueOrder.Title, Page: new(First: 2, After: second.Hits[^1].Cursor)))).Value;
        Assert.Equal((0, false, true), (behind.Hits.Length, behind.HasNextPage, behind.HasPreviousPage));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Search_Facets_CountWhatEachValueWouldFind(string database)
    {
        await using var storage = Databases.Open(database);
        await storage.Writer.RecordAsync(
        [
            Draft("1", "Data A", country: "MY").WithLevel("MQF", 6).WithHours(40).Saying(said => said with { Field = "0613", DeliveryMode = DeliveryMode.Online }),
            Draft("2", "Data B", country: "ID").WithLevel("KKNI", 7).WithHours(41).Saying(said => said with { Field = "0611", DeliveryMode = DeliveryMode.Online }),
            Draft("3", "Data C", country: "ID").Saying(said => said with { Field = "02", DeliveryMode = DeliveryMode.Blended, QualityAssurance = new(QualityAssuranceKind.None, null, null, false) }),
            Draft("4", "Cooking", country: "ID").Saying(said => said with { DeliveryMode = DeliveryMode.Online }),
        ]);
        var page = (await storage.Catalogue.SearchAsync(new("data", new() { Countries = ["ID"], DeliveryModes = [DeliveryMode.Online] }, WithFacets: true))).Value;

        Assert.Equal(["Data B"], page.Hits.Select(hit => hit.Entry.Stated.Title.Text));
        var facets = page.Facets!;
        Assert.Equal("ID 1, MY 1; 0", Said(facets.Countries));
        Assert.Equal("KKNI 7 1; 0", Said(facets.Levels));
        Assert.Equal("6 1, 7 1; 0", Said(facets.AqrfLevels));
        Assert.Equal("06 1; 0", Said(facets.Fields));
        Assert.Equal("Blended 1, Online 1; 0", Said(facets.DeliveryModes));
        Assert.Equal("40-120 1; 0", Said(facets.Hours));
        Assert.Equal("; 1", Said(facets.QualityVerified));
    }

    public static TheoryData<CatalogueQuery, Message> Refused => new()
    {
        { new(Page: new(First: 1, Last: 1)), StorageMessages.FirstAndLast },
        { new(Page: new(First: 1, Before: "x")), StorageMessages.AfterAndBefore },
        { new(Page: new(Last: 1, After: "x")), StorageMessages.AfterAndBefore },
        { new(Page: new(First: -1)), StorageMessages.PageSize(-1, 200) },
        { new(Page: new(First: 201)), StorageMessages.PageSize(201, 200) },
        { new(Page: new(After: "###")), StorageMessages.Cursor("###") },
        { new(Order: CatalogueOrder.Hours, Page: new(After: new Cursor(CatalogueOrder.Title, "a", 1).ToString())), StorageMessages.Cursor(new Cursor(CatalogueOrder.Title, "a", 1).ToString()) },
        { new(Filter: new() { Level = 6 }), StorageMessages.LevelWithoutFramework(6) },
        { new(Filter: new() { MinHours = 2, MaxHours = 1 }), StorageMessages.HoursRange(2, 1) },
        { new("a b c d e f g h i j k l m"), StorageMessages.SearchTooLong(13, 12) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Search_ArgumentsContradict_IsRefusedWithTheReason(CatalogueQuery query, Message expected)
    {
        await using var storage = Databases.Open(Databases.Sqlite);
        var refusal = (await storage.Catalogue.SearchAsync(query)).Refusal;
        Assert.Equal((RefusalCode.BadUserInput, expected), (refusal!.Code, refusal.Message));
        Assert.NotEmpty(refusal.Path);
    }

    private static async Task<List<MicroCredentialId>> Forwards(IStorageUnderTest storage, CatalogueOrder order)
    {
        var met = new List<MicroCredentialId>();
        for (string? after = null; ;)
        {
            var page = (await storage.Catalogue.SearchAsync(new(Order: order, Page: new(First: 4, After: after)))).Value;
            Assert.Equal((23, after is not null), (page.TotalCount, page.HasPreviousPage));
            met.AddRange(page.Hits.Select(hit => hit.Entry.Id));
            if (!page.HasNextPage)
                return met;
            after = page.Hits[^1].Cursor;
        }
    }

    private static async Task<List<MicroCredentialId>> Backwards(IStorageUnderTest storage, CatalogueOrder order)
    {
        var met = new List<MicroCredentialId>();
        for (string? before = null; ;)
        {
            var page = (await storage.Catalogue.SearchAsync(new(Order: order, Page: new(Last: 4, Before: before)))).Value;
            Assert.Equal((23, before is not null), (page.TotalCount, page.HasNextPage));
            met.InsertRange(0, page.Hits.Select(hit => hit.Entry.Id));
            if (!page.HasPreviousPage)
                return met;
            before = page.Hits[0].Cursor;
        }
    }

    private static string Said(FacetCounts counts) => $"{string.Join(", ", counts.Values.Select(value => $"{value.Value} {value.Count}"))}; {counts.NotStated}";

    private static async Task<IEnumerable<string>> Titles(IStorageUnderTest storage, string? search, CatalogueFilter? filter = null)
    {
        var page = (await storage.Catalogue.SearchAsync(new(search, filter))).Value;
        Assert.Equal(page.Hits.Length, page.TotalCount);
        return page.Hits.Select(hit => hit.Entry.Stated.Title.Text);
    }
}
