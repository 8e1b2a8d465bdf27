using MicroCred.Hosting.InProcess;

namespace MicroCred.Hosting.Tests.InProcess;

public class EntityMemoryTests
{
    private readonly MemoryJournal journal = new();

    [Fact]
    public async Task Ask_MoreEntitiesThanFit_KeepsTheLatestAndLosesNothing()
    {
        await using var replica = new Replica(journal, new EntityHostOptions { MostStateBytes = 20_000 });
        for (var i = 0; i < 100; i++)
            await replica.Host.PutAsync($"a{i}", new string('x', 500));

        Assert.InRange(((InProcessHost)replica.Host).Loaded, 5, 10);
        Assert.Equal("2 [" + new string('x', 500) + " Birds]", (await replica.Host.PutAsync("a0", "Birds")).Line());
    }

    [Fact]
    public async Task Read_OfManyThatNothingHappenedTo_TakesNoMoreMemoryThanAllowed()
    {
        await using var replica = new Replica(journal, new EntityHostOptions { MostStateBytes = 20_000 });
        for (var i = 0; i < 1000; i++)
            await replica.Host.LineAsync($"a{i}");

        Assert.InRange(((InProcessHost)replica.Host).Loaded, 1, 20);
    }

    [Fact]
    public async Task Use_WhileInUse_IsNeverDropped()
    {
        var memory = new EntityMemory(mostBytes: 0);
        var (isIn, mayLeave) = (new TaskCompletionSource(), new TaskCompletionSource());
        var first = memory.UseAsync(new("shelf", "a"), () => new Loaded(), async loaded =>
        {
            isIn.SetResult();
            await mayLeave.Task;
            return loaded;
        }, default);
        await isIn.Task;
        await memory.UseAsync(new("shelf", "b"), () => new Loaded(), Task.FromResult, default);
        var second = memory.UseAsync(new("shelf", "a"), () => new Loaded(), Task.FromResult, default);

        Assert.False(second.IsCompleted);
        mayLeave.SetResult();
        Assert.Same(await first, await second);
        Assert.Equal(0, memory.Count);
    }

    [Fact]
    public async Task Ask_AppendFails_TheErrorIsTheAskersAndTheNextIsDone()
    {
        await using var replica = new Replica(journal);
        await replica.Host.PutAsync("a", "Aeneid");
        var failure = journal.Failure = new IOException("disk full");

        Assert.Same(failure, await Assert.ThrowsAsync<IOException>(() => replica.Host.PutAsync("a", "Birds")));
        Assert.Equal("2 [Aeneid Clouds]", (await replica.Host.PutAsync("a", "Clouds")).Line());
    }

    private sealed class Loaded : ILoadedEntity
    {
        public long Bytes => 1;
    }
}
