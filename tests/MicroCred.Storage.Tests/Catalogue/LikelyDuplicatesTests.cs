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

    [Theory]
    [MemberData(nameof(All))]
    public async Task Page_TitlesOfSeveralProviders_AreGroupedPagedAndNarrowedToOne(string database)
    {
        await using var storage = Databases.Open(database);
        var beginning = "A very long title that goes on for more than forty-eight letters ";
        var recorded = await storage.Writer.RecordAsync(
        [
            Draft("1", "Data", "One"), Draft("2", "Data", "One"), Draft("3", "DATA!", "Two", "ID"),
            Draft("4", "Alone", "One"), Draft("5", "Alone", "One"),
            Draft("6", beginning + "I", "One"), Draft("7", beginning + "II", "Two"), Draft("8", beginning + "II", "Three"),
            Draft("9", "Risk", "Two"), Draft("10", "Risk", "Three"),
        ]);
        var duplicates = storage.Get<LikelyDuplicates>();

        var first = await duplicates.PageAsync(2);
        Assert.Equal(["7 8", "1 3"], first.Groups.Select(Codes));
        var second = await duplicates.PageAsync(2, first.Next);
        Assert.Equal(["9 10"], second.Groups.Select(Codes));
        Assert.Null(second.Next);
        var three = (await storage.Catalogue.FindAsync(recorded[9].Id))!.Provider.Id;
        Assert.Equal(["8 7", "10 9"], (await duplicates.PageAsync(10, provider: three)).Groups.Select(Codes));
    }

    [Fact]
    public async Task Page_TitleOfVeryMany_ShowsTenAndSaysThatThereAreMore()
    {
        await using var storage = new SqliteStorage();
        await storage.Writer.RecordAsync([.. Enumerable.Range(1, 11).Select(i => Draft("1", "Data", $"Provider {i}"))]);
        var group = Assert.Single((await storage.Get<LikelyDuplicates>().PageAsync(5)).Groups);
        Assert.Equal((10, true), (group.Entries.Length, group.HasMore));
    }

    private static string Codes(DuplicateGroup group) => string.Join(' ', group.Entries.Select(entry => entry.Code));
}
