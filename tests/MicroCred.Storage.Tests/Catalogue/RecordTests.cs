using MicroCred.Recognition.Catalogue;
using MicroCred.Storage.Catalogue;
using MicroCred.Storage.Tests.Kit;
using static MicroCred.Storage.Tests.Kit.Drafts;

namespace MicroCred.Storage.Tests.Catalogue;

public class RecordTests
{
    public static TheoryData<string> All => Databases.Available;

    [Theory]
    [MemberData(nameof(All))]
    public async Task Record_ThenFind_SaysExactlyWhatWasStated(string database)
    {
        await using var storage = Databases.Open(database);
        var recorded = Assert.Single(await storage.Writer.RecordAsync([FullDraft.Draft]));
        var entry = await storage.Catalogue.FindAsync(recorded.Id);
        Assert.NotNull(entry);
        Assert.Equal((recorded.Id, "GD-01", 1, storage.Clock.Now), (entry.Id, entry.Code, entry.Version, entry.RecordedAt));
        Assert.Equal(("Universiti Ujian", "MY", ProviderKind.University, "MQA"), (entry.Provider.Name, entry.Country, entry.Provider.Kind, entry.Provider.AccreditedBy));
        Assert.Equivalent(FullDraft.Draft.Stated, entry.Stated, strict: true);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Record_NothingStated_StaysNotStated(string database)
    {
        await using var storage = Databases.Open(database);
        var draft = Draft("A", "Bare");
        var recorded = Assert.Single(await storage.Writer.RecordAsync([draft]));
        Assert.Equivalent(draft.Stated, (await storage.Catalogue.FindAsync(recorded.Id))!.Stated, strict: true);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Record_CodeNotStated_AssignsTheSameReferenceEachTime(string database)
    {
        await using var storage = Databases.Open(database);
        var draft = Draft("A", "Mandarin 1 – Asas") with { Code = null };
        var first = Assert.Single(await storage.Writer.RecordAsync([draft]));
        var second = Assert.Single(await storage.Writer.RecordAsync([draft]));
        Assert.Equal(new(first.Id, RecordChange.Unchanged), second);
        Assert.Equal("~mandarin-1-asas", (await storage.Catalogue.FindAsync(first.Id))!.Code);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Record_SameProviderAndCode_IsANewVersionAndTheOldOneStays(string database)
    {
        await using var storage = Databases.Open(database);
        var monday = storage.Clock.Now;
        var first = Assert.Single(await storage.Writer.RecordAsync([Draft("A-1", "Data").WithHours(40)]));
        storage.Clock.Now = monday.AddDays(3);
        var second = Assert.Single(await storage.Writer.RecordAsync([Draft("a-1", "Data", "UNIVERSITY of  Tésts").WithHours(48)]));

        Assert.Equal(new(first.Id, RecordChange.NewVersion), second);
        var catalogue = storage.Catalogue;
        Assert.Equal((2, 48m), Hours(await catalogue.FindAsync(first.Id)));
        Assert.Equal((1, 40m), Hours(await catalogue.FindAsync(first.Id, monday.AddDays(1))));
        Assert.Equal((2, 48m), Hours(await catalogue.FindAsync(first.Id, monday.AddDays(3))));
        Assert.Null(await catalogue.FindAsync(first.Id, monday.AddSeconds(-1)));
        Assert.Equal([(2, 48m), (1, 40m)], (await catalogue.VersionsAsync(first.Id)).Select(Hours));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Record_SameCodeOfAnotherProvider_IsAnotherEntry(string database)
    {
        await using var storage = Databases.Open(database);
        var recorded = await storage.Writer.RecordAsync([Draft("A-1", "Data", "One"), Draft("A-1", "Data", "Two"), Draft("A-1", "Data", "One", "ID")]);
        Assert.Equal(3, recorded.Select(one => one.Id).Distinct().Count());
        Assert.Equal(["One", "Two", "One"], (await storage.Catalogue.FindByCodeAsync("a-1")).Select(entry => entry.Provider.Name));
        Assert.Empty(await storage.Catalogue.FindByCodeAsync("A-2"));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Record_MadeFromAnotherVersion_RecordsNothing(string database)
    {
        await using var storage = Databases.Open(database);
        var fresh = Draft("A-1", "Data") with { MadeFrom = 0 };
        var first = Assert.Single(await storage.Writer.RecordAsync([fresh]));
        Assert.Equal(RecordChange.Added, first.Change);
        Assert.Equal(new(first.Id, RecordChange.Overtaken), Assert.Single(await storage.Writer.RecordAsync([fresh.WithHours(40)])));
        Assert.Equal(new(first.Id, RecordChange.NewVersion), Assert.Single(await storage.Writer.RecordAsync([fresh.WithHours(40) with { MadeFrom = 1 }])));
        Assert.Equal(new(first.Id, RecordChange.Overtaken), Assert.Single(await storage.Writer.RecordAsync([fresh.WithHours(48) with { MadeFrom = 1 }])));
        Assert.Equal((2, 40m), Hours(await storage.Catalogue.FindAsync(first.Id)));
        Assert.Equal(RecordChange.Overtaken, Assert.Single(await storage.Writer.RecordAsync([Draft("A-2", "No such entry") with { MadeFrom = 1 }])).Change);
        Assert.Empty(await storage.Catalogue.FindByCodeAsync("A-2"));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task FindOfProvider_ACodeOfMany_IsTheProvidersOwn(string database)
    {
        await using var storage = Databases.Open(database);
        await storage.Writer.RecordAsync([.. Enumerable.Range(1, 12).Select(i => Draft("001", $"Data {i}", $"Provider {i}")), Draft("A", "No code", "Provider 12") with { Code = null }]);
        Assert.Equal("Data 12", (await storage.Catalogue.FindOfProviderAsync(new("PROVIDER  12", "MY"), "001"))?.Stated.Title.Text);
        Assert.Equal("No code", (await storage.Catalogue.FindOfProviderAsync(new("Provider 12", "MY"), "~no-code"))?.Stated.Title.Text);
        Assert.Null(await storage.Catalogue.FindOfProviderAsync(new("Provider 12", "ID"), "001"));
        Assert.Null(await storage.Catalogue.FindOfProviderAsync(new("Provider 12", "MY"), "002"));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Record_ProviderFactsComeLater_FillInWhatWasNotKnown(string database)
    {
        await using var storage = Databases.Open(database);
        var recorded = Assert.Single(await storage.Writer.RecordAsync([Draft("A", "Data")]));
        Assert.Equal(ProviderKind.NotStated, (await storage.Catalogue.FindAsync(recorded.Id))!.Provider.Kind);
        var known = new ProviderDraft("University of Tests", "MY", ProviderKind.University, "MQA");
        await storage.Writer.RecordAsync([Draft("B", "More data") with { Provider = known }]);
        var provider = (await storage.Catalogue.FindAsync(recorded.Id))!.Provider;
        Assert.Equal((ProviderKind.University, "MQA"), (provider.Kind, provider.AccreditedBy));
        Assert.Equal<Provider?>([provider, null], await storage.Catalogue.FindProvidersAsync([provider.Id, new(999)]));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task FindMany_SomeUnknownSomeTwice_AnswersEachAtItsPlace(string database)
    {
        await using var storage = Databases.Open(database);
        var recorded = await storage.Writer.RecordAsync([Draft("A", "One"), Draft("B", "Two")]);
        var found = await storage.Catalogue.FindManyAsync([recorded[1].Id, new(4711), recorded[0].Id, recorded[1].Id, new(long.MaxValue)]);
        Assert.Equal(["Two", null, "One", "Two", null], found.Select(entry => entry?.Stated.Title.Text));
    }

    private static (int Version, decimal? Hours) Hours(MicroCredential? entry) => (entry!.Version, entry.Stated.Workload.NotionalHours);
}
