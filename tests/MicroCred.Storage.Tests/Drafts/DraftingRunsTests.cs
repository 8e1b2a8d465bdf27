using MicroCred.Drafting.Drafts;
using MicroCred.Storage.Drafts;
using MicroCred.Storage.Tests.Kit;

namespace MicroCred.Storage.Tests.Drafts;

public class DraftingRunsTests
{
    public static TheoryData<string> All => Databases.Available;

    [Theory]
    [MemberData(nameof(All))]
    public async Task Begin_WhileItRuns_BeginsNothingUntilItEndsOrFallsSilent(string database)
    {
        await using var storage = Databases.Open(database);
        var runs = storage.Get<DraftingRuns>();
        Assert.True(await runs.BeginAsync("a", DraftSection.Quiz, "1", "shorter", default));
        Assert.False(await runs.BeginAsync("a", DraftSection.Quiz, "1", null, default));
        Assert.True(await runs.BeginAsync("a", DraftSection.Outcomes, "1", null, default));
        Assert.Equal((DraftSection.Quiz, "1", "shorter", DraftingState.Running), Of(Assert.Single(await runs.OfAsync("a", default), run => run.Section == DraftSection.Quiz)));

        storage.Clock.Now += DraftingRuns.Silence;
        Assert.True(await runs.GoesOnAsync("a", DraftSection.Outcomes, default));
        storage.Clock.Now += TimeSpan.FromSeconds(1);
        Assert.Equal([DraftingState.Running, DraftingState.Interrupted], (await runs.OfAsync("a", default)).Select(run => run.State));
        Assert.True(await runs.BeginAsync("a", DraftSection.Quiz, "1", null, default));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task End_AfterItWasCancelled_StaysCancelledAndTellsTheOneThatDrafts(string database)
    {
        await using var storage = Databases.Open(database);
        var runs = storage.Get<DraftingRuns>();
        await runs.BeginAsync("a", DraftSection.Quiz, "1", null, default);
        await runs.EndAsync("a", DraftSection.Quiz, DraftingState.Cancelled, null, default);
        Assert.False(await runs.GoesOnAsync("a", DraftSection.Quiz, default));
        await runs.EndAsync("a", DraftSection.Quiz, DraftingState.Refused, "{}", default);
        var run = Assert.Single(await runs.OfAsync("a", default));
        Assert.Equal((DraftingState.Cancelled, null), (run.State, run.Refusal));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task InterruptAll_LeavesWhatHadEndedAndLetsTheRestBeginAgain(string database)
    {
        await using var storage = Databases.Open(database);
        var runs = storage.Get<DraftingRuns>();
        await runs.BeginAsync("a", DraftSection.Outcomes, "1", null, default);
        await runs.EndAsync("a", DraftSection.Outcomes, DraftingState.Done, null, default);
        await runs.BeginAsync("a", DraftSection.Quiz, "1", "shorter", default);
        await runs.InterruptAllAsync(default);
        Assert.Equal([(DraftingState.Done, null), (DraftingState.Interrupted, "shorter")], (await runs.OfAsync("a", default)).Select(run => (run.State, run.Instruction)));
        Assert.True(await runs.BeginAsync("a", DraftSection.Quiz, "1", null, default));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Today_AfterQuestions_AddsUpForThePersonAndTheDay(string database)
    {
        await using var storage = Databases.Open(database);
        var use = storage.Get<ModelUse>();
        await use.AddAsync("1", 100, 20, default);
        await use.AddAsync("1", 1, 2, default);
        await use.AddAsync("2", 5, 5, default);
        Assert.Equal((123L, 10L, 0L), (await use.TodayAsync("1", default), await use.TodayAsync("2", default), await use.TodayAsync("3", default)));
        storage.Clock.Now += TimeSpan.FromDays(1);
        Assert.Equal(0, await use.TodayAsync("1", default));
    }

    private static (DraftSection Section, string By, string? Instruction, DraftingState State) Of(DraftingRun run) => (run.Section, run.By, run.Instruction, run.State);
}
