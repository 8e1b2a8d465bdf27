using MicroCred.Frameworks.Sourcing;
using MicroCred.Storage.Catalogue;
using MicroCred.Storage.Import;
using MicroCred.Storage.Tests.Kit;

namespace MicroCred.Storage.Tests.Import;

/// <summary>The real entries that the portal shows at first start.</summary>
public class SampleCatalogueTests
{
    [Fact]
    public async Task Import_Samples_EveryRowStandsAndNoneStatesALevel()
    {
        await using var storage = new SqliteStorage();
        var report = await ImportAsync(storage);
        Assert.Equal((46, 46, 0, 0), (report.Rows, report.Added, report.RefusedCount, report.Unchanged));

        var entries = (await storage.Catalogue.SearchAsync(new(Page: new(First: 100)))).Value.Hits.Select(hit => hit.Entry).ToList();
        Assert.All(entries, entry => Assert.Null(entry.Stated.Level));
        Assert.All(entries, entry => Assert.Contains(entry.Stated.Evidence.Strength, new[] { EvidenceStrength.PrimarySource, EvidenceStrength.SecondarySource }));
        Assert.All(entries, entry => Assert.NotEmpty(entry.Stated.Evidence.Citations));
        Assert.Equal(["ID 14", "MY 21", "PH 10", "XA 1"], entries.CountBy(entry => entry.Country).Select(country => $"{country.Key} {country.Value}").Order());
    }

    [Fact]
    public async Task Import_Samples_BangkitStatesCreditsAndHoursAndNothingElseOfTheWorkload()
    {
        await using var storage = new SqliteStorage();
        await ImportAsync(storage);
        var bangkit = Assert.Single((await storage.Catalogue.SearchAsync(new("bangkit 2022"))).Value.Hits).Entry;
        Assert.Equal((20m, "ID_2020", 900m, null, null), (bangkit.Stated.Workload.Credits, bangkit.Stated.Workload.CreditSystem, bangkit.Stated.Workload.NotionalHours, bangkit.Stated.Workload.ScheduledHours, bangkit.Stated.Workload.Weeks));
        Assert.Equal(("~bangkit-2022", false), (bangkit.Code, bangkit.HasStatedCode));
        Assert.Equal(["S-BANGKIT", "S-ICEI-2025"], bangkit.Stated.Evidence.Citations.Select(citation => citation.Source.Code));
    }

    [Fact]
    public async Task Import_SamplesTwice_AddsNothing()
    {
        await using var storage = new SqliteStorage();
        await ImportAsync(storage);
        var again = await ImportAsync(storage);
        Assert.Equal((46, 0, 0, 46, 0), (again.Rows, again.Added, again.NewVersions, again.Unchanged, again.RefusedCount));
    }

    [Fact]
    public async Task Import_MadeUpSample_EveryRowStandsAndIsMarked()
    {
        await using var storage = new SqliteStorage();
        var report = await ImportAsync(storage, "made-up-200.csv");
        Assert.Equal((200, 0, null), (report.Added, report.RefusedCount, report.Stopped));
        var entries = (await storage.Catalogue.SearchAsync(new(Page: new(First: 200)))).Value.Hits.Select(hit => hit.Entry).ToList();
        Assert.All(entries, entry => Assert.True(entry.Stated.IsMadeUp && entry.Provider.Name.EndsWith("(made up)", StringComparison.Ordinal)));
    }

    private static async Task<ImportReport> ImportAsync(SqliteStorage storage, string name = "catalogue.csv")
    {
        await using var file = File.OpenRead(Path.Combine(Packs.Root, "samples", name));
        return await storage.Import.RunAsync(file, new ImportOptions(ImportFormat.Csv));
    }
}
