using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using MicroCred.GraphQL.Execution;
using MicroCred.GraphQL.Resolvers;

namespace MicroCred.GraphQL.Tests.Execution;

public class TimeTests
{
    private const string Sdl = "type Query { long: [Item!]! never: Int now: Int } type Item { id: Int! } type Mutation { slow: Int slower: Int } type Subscription { ticks: Int }";

    private sealed record Item(int Id);

    private sealed class Clock : TimeProvider
    {
        private readonly List<Timer> timers = [];
        private long now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => now;

        public void Advance(TimeSpan by)
        {
            now += by.Ticks;
            foreach (var timer in timers.Where(timer => timer.Due <= now).ToList())
                timer.Fire();
        }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = new Timer(now + dueTime.Ticks, () => callback(state));
            timers.Add(timer);
            return timer;
        }

        private sealed class Timer(long due, Action fire) : ITimer
        {
            public long Due => due;

            public void Fire() => fire();

            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }

    private static Testbed Bed(Clock clock, CancellationToken aborted = default) => new(
        Sdl,
        new ResolverMap()
            .Root("Query", t => t
                .Field("long", _ => Enumerable.Range(0, 1000).Select(id => new Item(id)))
                .FieldAsync("never", NeverAsync)
                .Field("now", _ => 1))
            .Root("Mutation", t => t
                .FieldAsync("slow", NeverAsync)
                .FieldAsync("slower", NeverAsync))
            .Subscription("Subscription", t => t.Stream("ticks", ctx => Ticks(ctx.CancellationToken)))
            .Object<Item>("Item", t => t.Field("id", item =>
            {
                clock.Advance(TimeSpan.FromMilliseconds(10));
                return item.Id;
            })),
        EngineOptions.Default with { Limits = new() { ExecutionTime = TimeSpan.FromSeconds(2), LongMutations = new Dictionary<string, TimeSpan> { ["slower"] = TimeSpan.FromSeconds(5) }.ToFrozenDictionary() } },
        clock)
    { Aborted = aborted };

    private static async ValueTask<int> NeverAsync(ResolverContext context)
    {
        await Task.Delay(Timeout.Infinite, context.CancellationToken);
        return 1;
    }

    private static async IAsyncEnumerable<int> Ticks([EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var tick = 1; tick <= 3; tick++)
        {
            cancellation.ThrowIfCancellationRequested();
            await Task.Yield();
            yield return tick;
        }
    }

    private const string TooLong = """{"errors":[{"message":"The operation took longer than the 2 seconds that it may. Ask for less.","extensions":{"code":"TIMEOUT"}}],"data":null}""";

    [Fact]
    public void Execute_WritingTakesTooLong_IsEnded() => Assert.Equal(TooLong, Bed(new Clock()).Run("{ long { id } }"));

    [Fact]
    public async Task Execute_ResolverTakesTooLong_IsCancelledAndEnded()
    {
        var clock = new Clock();
        var run = Bed(clock).RunAsync("{ never now }").AsTask();

        Assert.False(run.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(TooLong, await run);
    }

    [Theory]
    [InlineData("mutation { slow }", 2)]
    [InlineData("mutation { slower }", 5)]
    [InlineData("mutation { again: slower }", 5)]
    public async Task Execute_MutationThatMayTakeLonger_HasItsOwnTime(string document, int seconds)
    {
        var clock = new Clock();
        var run = Bed(clock).RunAsync(document).AsTask();

        clock.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromTicks(1));
        Assert.False(run.IsCompleted);
        clock.Advance(TimeSpan.FromTicks(1));

        Assert.Equal(TooLong.Replace("2 seconds", $"{seconds} seconds"), await run);
    }

    [Fact]
    public async Task Subscribe_ForLongerThanOneOperationMayTake_GoesOn()
    {
        var clock = new Clock();
        var ticks = new List<string>();

        await foreach (var tick in Bed(clock).StreamAsync("subscription { ticks }"))
        {
            ticks.Add(tick);
            clock.Advance(TimeSpan.FromSeconds(10));
        }

        Assert.Equal(["""{"data":{"ticks":1}}""", """{"data":{"ticks":2}}""", """{"data":{"ticks":3}}"""], ticks);
    }

    [Fact]
    public async Task Execute_ClientGoesAway_IsCancelled()
    {
        using var aborted = new CancellationTokenSource();
        var run = Bed(new Clock(), aborted.Token).RunAsync("{ never }").AsTask();

        await aborted.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
    }
}
