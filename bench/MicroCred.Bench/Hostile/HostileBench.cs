using System.Globalization;
using MicroCred.Bench.Operations;

namespace MicroCred.Bench.Hostile;

/// <summary>
/// What hostile requests cost the portal's processor, each as the first request of a process and again, and what they leave in its memory.
/// </summary>
internal static class HostileBench
{
    private const int Repeats = 20;
    private const int SlowClients = 100;
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(30);
    private static readonly string[] Pages = ["en/mapping", "ms/rules", "id/catalogue", "fil/data"];

    public static async Task<int> RunAsync(int rounds)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var firsts = new List<double>();
        foreach (var request in HostileRequest.All)
        {
            Console.Error.WriteLine($"starting the portal for {request.Name} ...");
            using var portal = await PortalUnderAttack.StartAsync();
            firsts.Add(await CostAsync(portal, () => portal.PostAsync(request.Body)));
        }

        using var attacked = await PortalUnderAttack.StartAsync();
        await WarmAsync(attacked);
        await PrintCostsAsync(attacked, firsts);
        await PrintMemoryAsync(attacked, rounds);
        return 0;
    }

    private static async Task PrintCostsAsync(PortalUnderAttack portal, List<double> firsts)
    {
        Console.WriteLine($"{Environment.ProcessorCount} cores, .NET {Environment.Version}; processor time from the first byte to the answer, in steps of 10 ms for the first, the mean of {Repeats} for the others");
        Console.WriteLine();
        Console.WriteLine("| request | bytes | answer | first of a process | later |");
        Console.WriteLine("| --- | ---: | --- | ---: | ---: |");
        foreach (var (request, first) in HostileRequest.All.Zip(firsts))
        {
            var answer = await portal.PostAsync(request.Body);
            var later = await CostAsync(portal, async () =>
            {
                for (var i = 0; i < Repeats; i++)
                    await portal.PostAsync(request.Body);
            });
            Console.WriteLine($"| {request.Name} | {request.Body.Length:N0} | {answer} | {first:N0} ms | {later / Repeats:N1} ms |");
        }
    }

    private static async Task PrintMemoryAsync(PortalUnderAttack portal, int rounds)
    {
        Console.WriteLine();
        Console.WriteLine("| after | resident |");
        Console.WriteLine("| --- | ---: |");
        for (var round = 1; round <= rounds; round++)
        {
            foreach (var request in HostileRequest.All)
                await portal.PostAsync(request.Body);
            if (round == 1 || round % Math.Max(1, rounds / 10) == 0)
                PrintMemory(portal, $"{round} rounds of the {HostileRequest.All.Count} requests");
        }

        string? answer = null;
        var cost = await CostAsync(portal, async () => answer = (await Task.WhenAll(Enumerable.Range(0, SlowClients).Select(_ => portal.SendHalfAsync())))[0]);
        PrintMemory(portal, $"{SlowClients} clients at a time that send half of a megabyte and stop ({answer}; {cost / SlowClients:N1} ms each)");
        await Task.Delay(Idle);
        PrintMemory(portal, $"{Idle.TotalSeconds} idle seconds");
    }

    /// <summary>What a portal in use has read and compiled: memory is compared with this.</summary>
    private static async Task WarmAsync(PortalUnderAttack portal)
    {
        foreach (var operation in Operation.All.Where(operation => operation.Name != "compare"))
        {
            for (var i = 0; i < 300; i++)
                await portal.PostAsync(System.Text.Encoding.UTF8.GetBytes(operation.Body));
        }

        for (var i = 0; i < 20; i++)
        {
            foreach (var page in Pages)
                await portal.ReadPageAsync(page);
        }

        await portal.CalmDownAsync();
        Console.WriteLine($"Resident after ordinary use: {portal.Resident / 1e6:N0} MB");
        Console.WriteLine();
    }

    private static void PrintMemory(PortalUnderAttack portal, string after) => Console.WriteLine($"| {after} | {portal.Resident / 1e6:N0} MB |");

    private static async Task<double> CostAsync(PortalUnderAttack portal, Func<Task> work)
    {
        var before = portal.Processor;
        await work();
        return (portal.Processor - before).TotalMilliseconds;
    }
}
