using System.Collections.Immutable;
using MicroCred.Recognition.Catalogue;
using MicroCred.Storage.Catalogue;
using MicroCred.Storage.Import;
using MicroCred.Storage.Model;
using MicroCred.Storage.Tests.Kit;

namespace MicroCred.Storage.Tests.Import;

/// <summary>An entry goes into a form and comes out of it as it was.</summary>
public class EntryCellsTests
{
    [Theory]
    [InlineData("catalogue.csv", 46)]
    [InlineData("made-up-200.csv", 200)]
    public async Task Of_EverySampleEntry_IsReadBackAsItWas(string sample, int count)
    {
        await using var storage = new SqliteStorage();
        await using var file = File.OpenRead(Path.Combine(Packs.Root, "samples", sample));
        await storage.Import.RunAsync(file, new ImportOptions(ImportFormat.Csv));
        var entries = (await storage.Catalogue.SearchAsync(new(Page: new(First: PageRequest.LargestSize)))).Value.Hits;
        Assert.Equal(count, entries.Length);
        foreach (var (entry, _) in entries)
        {
            var check = storage.Get<CheckEntry>().Check(EntryCells.Of(entry, Packs.Data), owner: null);
            Assert.Empty(check.Problems);
            Assert.Equal(StoredStatement.Write(entry.Stated), StoredStatement.Write(check.Draft!.Stated));
            Assert.Equal(entry.HasStatedCode ? entry.Code : null, check.Draft.Code);
        }
    }

    [Fact]
    public async Task Check_FieldsThatCannotBe_NamesEachByItsColumn()
    {
        await using var storage = new SqliteStorage();
        var cells = new Dictionary<string, ImmutableArray<string>>
        {
            [ImportColumns.Title] = [" "],
            [ImportColumns.NotionalHours] = ["forty"],
            [ImportColumns.Prerequisites] = ["one | two", ""],
        };
        var check = storage.Get<CheckEntry>().Check(cells, new("Universiti Ujian", "MY"));
        Assert.Null(check.Draft);
        Assert.Equal(["title", "notional_hours"], check.Problems.Select(problem => problem.Column));
    }

    [Fact]
    public async Task Check_ItemWithABar_StaysOneItem()
    {
        await using var storage = new SqliteStorage();
        var cells = new Dictionary<string, ImmutableArray<string>> { [ImportColumns.Title] = ["Data"], [ImportColumns.Prerequisites] = ["one | two", ""] };
        var check = storage.Get<CheckEntry>().Check(cells, new("Universiti Ujian", "MY"));
        Assert.Equal(["one | two"], check.Draft!.Stated.Prerequisites.ToArray());
        Assert.Equal(new ProviderDraft("Universiti Ujian", "MY"), check.Draft.Provider);
    }
}
