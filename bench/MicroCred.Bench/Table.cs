using System.Globalization;

namespace MicroCred.Bench;

internal sealed record TableRow(string Operation, int AnswerBytes, Target Engine, Target Bare, Target? Peer);

/// <summary>The result, ready to be put into docs/performance.md.</summary>
internal static class Table
{
    public static void Print(IReadOnlyList<TableRow> rows, BenchPlan plan)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        Console.WriteLine($"{Environment.ProcessorCount} cores, .NET {Environment.Version}, medians of {plan.Rounds} rounds of {plan.Seconds} s, {plan.Connections} connections, wrk on the same machine");
        Console.WriteLine();
        Console.WriteLine("| operation | answer | engine req/s | p50 | p99 | bare req/s | engine : bare | mercurius req/s | engine : mercurius | allocated a request |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var row in rows)
        {
            var peer = row.Peer is null ? "- | -" : $"{row.Peer.RequestsPerSecond:N0} | {row.Engine.RatioTo(row.Peer):N2}";
            Console.WriteLine(
                $"| {row.Operation} | {row.AnswerBytes:N0} B | {row.Engine.RequestsPerSecond:N0} | {Time(row.Engine.P50)} | {Time(row.Engine.P99)} | {row.Bare.RequestsPerSecond:N0} | {row.Engine.RatioTo(row.Bare):N2} | {peer} | {row.Engine.AllocatedPerRequest:N0} B |");
        }
    }

    private static string Time(double microseconds) => microseconds < 1000 ? $"{microseconds:N0} µs" : $"{microseconds / 1000:N2} ms";
}
