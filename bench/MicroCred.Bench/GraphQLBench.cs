using System.Globalization;
using MicroCred.Bench.Engines;
using MicroCred.Bench.Load;
using MicroCred.Bench.Operations;

namespace MicroCred.Bench;

/// <summary>How much is measured. Rounds of the servers take turns, so that whatever else the machine does strikes all alike.</summary>
internal sealed record BenchPlan
{
    public int Rounds { get; init; } = 5;

    /// <summary>Of one round of one server.</summary>
    public int Seconds { get; init; } = 2;

    /// <summary>Before the first round of each server: compilers of both runtimes work in the background, and take their time on a busy machine.</summary>
    public int WarmUpSeconds { get; init; } = 8;

    public int Connections { get; init; } = 16;
}

/// <summary>Measures the engine against the bare web server, against mercurius on Node, and against another engine that this build has; prints one table.</summary>
internal static class GraphQLBench
{
    private const int Port = 5711;
    private const int PeerPort = 5712;
    private const int OtherPort = 5713;

    public static async Task<int> RunAsync(BenchPlan plan)
    {
        if (!Wrk.IsInstalled)
        {
            Console.Error.WriteLine("wrk is not installed, and nothing else here makes the load. On Debian: apt-get install wrk.");
            return 1;
        }

        using var host = Host(Port, MeasuredEngines.BuiltIn);
        using var client = new BenchClient(new Uri($"http://127.0.0.1:{Port}"));
        await client.WaitAsync("/allocated");
        using var otherHost = MeasuredEngines.Other is { } name ? Host(OtherPort, name) : null;
        using var otherClient = otherHost is null ? null : new BenchClient(new Uri($"http://127.0.0.1:{OtherPort}"));
        await (otherClient?.WaitAsync("/allocated") ?? Task.CompletedTask);
        using var peer = await Mercurius.StartAsync(client, PeerPort);
        if (peer is null)
            Console.WriteLine("mercurius is left out: node and npm are needed to run it.");
        var rows = new List<TableRow>();
        foreach (var operation in Operation.All)
        {
            Console.Error.WriteLine($"measuring {operation.Name} ...");
            rows.Add(await MeasureAsync(operation, plan, client, otherClient, peer));
        }

        Table.Print(rows, plan);
        return 0;
    }

    private static ServerProcess Host(int port, string engine) =>
        ServerProcess.Start(Path.ChangeExtension(typeof(BenchPlan).Assembly.Location, null), ["host", port.ToString(CultureInfo.InvariantCulture), engine]);

    private static async Task<TableRow> MeasureAsync(Operation operation, BenchPlan plan, BenchClient client, BenchClient? otherClient, Mercurius? peer)
    {
        var answer = await client.AnswerAsync("/graphql", operation);
        if (peer is not null)
            await peer.CheckAsync(operation, answer);
        var engine = new Target(operation, client.Address("/graphql"));
        var bare = new Target(operation, client.Address($"/bare/{operation.Name}"));
        var node = peer is null ? null : new Target(operation, peer.Address);
        var other = otherClient is null ? null : new Target(operation, otherClient.Address("/graphql"));
        foreach (var target in new[] { engine, bare, node, other }.OfType<Target>())
            await target.WarmUpAsync(plan);
        for (var round = 0; round < plan.Rounds; round++)
        {
            await bare.RunAsync(plan);
            await engine.RunAsync(plan, client);
            if (node is not null)
                await node.RunAsync(plan);
            if (other is not null)
                await other.RunAsync(plan, otherClient!);
        }

        return new TableRow(operation.Name, answer.Length, engine, bare, node, other);
    }
}

/// <summary>A server under one operation, and what its rounds gave.</summary>
internal sealed class Target(Operation operation, Uri address)
{
    private readonly List<WrkResult> rounds = [];

    /// <summary>Bytes, over all rounds; only asked of engines.</summary>
    public long Allocated { get; private set; }

    public double RequestsPerSecond => Median(round => round.RequestsPerSecond);

    public double P50 => Median(round => round.P50);

    public double P99 => Median(round => round.P99);

    public double AllocatedPerRequest => (double)Allocated / rounds.Sum(round => round.Requests);

    public Task WarmUpAsync(BenchPlan plan) => Wrk.RunAsync(operation, address, plan with { Seconds = plan.WarmUpSeconds });

    /// <param name="client">Asks the engine's process what it allocates meanwhile.</param>
    public async Task RunAsync(BenchPlan plan, BenchClient client)
    {
        var before = await client.AllocatedAsync();
        await RunAsync(plan);
        Allocated += await client.AllocatedAsync() - before;
    }

    public async Task RunAsync(BenchPlan plan) => rounds.Add(await Wrk.RunAsync(operation, address, plan));

    /// <summary>The median over the rounds of this server's rate divided by the other's in the same round.</summary>
    public double RatioTo(Target other) => Middle([.. rounds.Zip(other.rounds, (own, theirs) => own.RequestsPerSecond / theirs.RequestsPerSecond)]);

    private double Median(Func<WrkResult, double> of) => Middle([.. rounds.Select(of)]);

    private static double Middle(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }
}
