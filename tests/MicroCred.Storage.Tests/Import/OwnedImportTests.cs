using System.Text;
using MicroCred.Storage.Catalogue;
using MicroCred.Storage.Import;
using MicroCred.Storage.Tests.Kit;
using static MicroCred.Storage.Tests.Kit.Drafts;

namespace MicroCred.Storage.Tests.Import;

/// <summary>An import for one provider, and what an import says of other providers' entries.</summary>
public class OwnedImportTests
{
    private static readonly ProviderDraft Owner = new("Universiti Ujian", "MY");

    public static TheoryData<string> All => Databases.Available;

    [Fact]
    public async Task Import_ForAnOwner_FillsInItsNameAndRefusesRowsOfOthers()
    {
        await using var storage = new SqliteStorage();
        var report = await RunAsync(
            storage,
            "provider,country,code,title\n,,A,Unnamed\nuniversiti  UJIAN,MY,B,Named\nUniversiti Ujian,ID,C,Elsewhere\nAnother,MY,D,Another's\n,ID,E,Half\n",
            new(ImportFormat.Csv, Owner: Owner));
        Assert.Equal((2, 3), (report.Added, report.RefusedCount));
        Assert.Equal(
            ["4 provider import.row.notTheOwner", "5 provider import.row.notTheOwner", "6 provider import.row.required"],
            report.Refused.Select(row => $"{row.Row} {row.Problems[0].Column} {row.Problems[0].Why.Key}"));
        Assert.All((await storage.Catalogue.SearchAsync(new())).Value.Hits, hit => Assert.Equal(("Universiti Ujian", "MY"), (hit.Entry.Provider.Name, hit.Entry.Country)));
    }

    [Fact]
    public async Task Import_ForAnOwner_NeedsNoProviderColumns()
    {
        await using var storage = new SqliteStorage();
        Assert.Equal(1, (await RunAsync(storage, "title\nData\n", new(ImportFormat.Csv, Owner: Owner))).Added);
        Assert.Equal("import.file.missingColumn", (await RunAsync(storage, "title\nData\n", new(ImportFormat.Csv))).Stopped!.Key);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Import_TitleOfAnotherProvider_IsToldOfNewRowsOnlyAndNeverMerged(string database)
    {
        await using var storage = Databases.Open(database);
        var other = (await storage.Writer.RecordAsync([Draft("1", "Pengantar Analisis Data", "Other", "ID"), Draft("2", "Pottery", Owner.Name, Owner.Country)]))[0].Id;
        const string File = "code,title\nA,Pengantar analisis data!\n2,Pottery\nB,Pengantar Analisis Data II\n";
        foreach (var isDryRun in new[] { true, false })
        {
            var report = await RunAsync(storage, File, new(ImportFormat.Csv, isDryRun, Owner: Owner, WithDuplicates: true));
            Assert.Equal([new LikelyDuplicate(2, "Pengantar analisis data!", other, "Other", "ID")], report.LikelyDuplicates.ToArray());
        }

        Assert.Empty((await RunAsync(storage, File, new(ImportFormat.Csv, Owner: Owner, WithDuplicates: true))).LikelyDuplicates);
        Assert.Equal(4, (await storage.Catalogue.SearchAsync(new())).Value.TotalCount);
    }

    [Fact]
    public async Task Import_LongFile_TellsHowFarItIs()
    {
        await using var storage = new SqliteStorage();
        var told = new List<ImportProgress>();
        var rows = string.Concat(Enumerable.Range(1, 5_000).Select(row => row % 2 == 0 ? $"{row},\n" : $"{row},Data\n"));
        await RunAsync(storage, $"code,title\n{rows}", new(ImportFormat.Csv, Progress: new Telling(told), Owner: Owner));
        Assert.Contains(told, progress => progress is { Rows: 4_000, Refused: 1_999, Part: > 0 });
        Assert.Equal((5_000, 2_500, 2_500), (told[^1].Rows, told[^1].Taken, told[^1].Refused));
    }

    private static async Task<ImportReport> RunAsync(IStorageUnderTest storage, string text, ImportOptions options)
    {
        await using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await storage.Import.RunAsync(stream, options);
    }

    private sealed class Telling(List<ImportProgress> told) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => told.Add(value);
    }
}
