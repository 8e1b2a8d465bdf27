using MicroCred.Storage.Catalogue;
using MicroCred.Storage.Tests.Kit;
using static MicroCred.Storage.Tests.Kit.Drafts;

namespace MicroCred.Storage.Tests.Catalogue;

public class LikelyDuplicatesTests
{
    public static TheoryData<string> All => Databases.Available;

    [Theory]
    [MemberData(nameof(All))]
    public async Task Of_SameTitleElsewhere_ShowsOtherProvidersOnlyAndOwnCountryFirst(string database)
    {
        await using var storage = Databases.Open(database);
        var title = "Introduction to Data Analysis for Very Small Enterprises";
        var recorded = await storage.Writer.RecordAsync(
        [
            Draft("1", title, "One", "MY"),
            Draft("2", title, "One", "MY"),
            Draft("3", title.ToUpperInvariant() + "!", "Two", "ID"),
            Draft("4", "Introduction, to Dáta Analysis for very small enterprises", "Three", "MY"),
            Draft("5", title + " II", "Four", "MY"),
            Draft("6", "Pottery", "Five", "MY"),
        ]);
        var entry = (await storage.Catalogue.FindAsync(recorded[0].Id))!;
        Assert.Equal(["Three", "Two"], (await storage.Get<LikelyDuplicates>().OfAsync(entry)).Select(other => other.Provider.Name));
    }
}
