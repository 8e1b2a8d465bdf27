using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.Orleans.Tests.Killed;

/// <summary>A silo that goes while it is at it: the asker, on another, has its answer, and what was asked is done once.</summary>
public sealed class KilledSiloTests : IAsyncLifetime
{
    private readonly HeldSilos cluster = new();

    public static TheoryData<string> Moments => [.. Enum.GetNames<Moment>()];

    public Task InitializeAsync() => cluster.InitializeAsync();

    public Task DisposeAsync() => cluster.DisposeAsync();

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task Ask_SiloKilledInMidCommand_IsDoneOnceOnAnother(string moment)
    {
        var (asked, killed, other) = (cluster.Silos[0], cluster.Silos[1], cluster.Silos[2]);
        Assert.Equal("1 [Aeneid]", (await killed.Host.PutAsync("a", "Aeneid")).Line());

        cluster.Journals[1].Hold(Enum.Parse<Moment>(moment));
        var answer = asked.Host.PutAsync("a", "Birds");
        await cluster.Journals[1].IsHeld;
        await killed.KillAsync();

        Assert.Equal("2 [Aeneid Birds]", (await answer).Line());
        Assert.Equal("3 [Aeneid Birds Clouds]", (await other.Host.PutAsync("a", "Clouds")).Line());
        Assert.Equal("3 [Aeneid Birds Clouds]", await asked.Host.LineAsync("a"));
    }

    [Fact]
    public async Task Ask_SiloLeavesInOrder_TheOthersGoOnAtOnce()
    {
        var (left, other) = (cluster.Silos[1], cluster.Silos[2]);
        await left.Host.PutAsync("a", "Aeneid");

        await left.StopAsync();

        Assert.Equal("2 [Aeneid Birds]", (await other.Host.PutAsync("a", "Birds")).Line());
        Assert.Equal(1, await other.ActivationsAsync());
        Assert.Equal("3 [Aeneid Birds Clouds]", (await left.Host.PutAsync("a", "Clouds")).Line());
    }

    private sealed class HeldSilos : Cluster
    {
        public IReadOnlyList<HeldJournal> Journals { get; private set; } = [];

        public override Task InitializeAsync()
        {
            var journal = new MemoryJournal();
            Journals = [.. Enumerable.Range(0, 3).Select(_ => new HeldJournal(journal))];
            return StartAsync(3, i => services => services.AddSingleton<IJournal>(Journals[i]), new());
        }
    }
}
