using System.Globalization;
using MicroCred.Bench.Engines;

namespace MicroCred.Bench;

internal sealed record TableRow(string Operation, int AnswerBytes, Target Engine, Target Bare, Target? Peer, Target? Other);

/// <summary>The result, ready to be put into docs/performance.md.</summary>
internal static class Table
{
    public static void Print(IReadOnlyList<TableRow> rows, BenchPlan plan)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        Console.WriteLine($"{Environment.ProcessorCount} cores, .NET {Environment.Version}, medians of {plan.Rounds} rounds of {plan.Seconds} s, {plan.Connections} connections, wrk on the same machine");
        Console.WriteLine();
        var name = MeasuredEngines.Other;
        var (otherHead, otherLine) = name is null ? ("", "") : ($" {name} req/s | {name} : bare | p99 | allocated by {name} |", " ---: | ---: | ---: | ---: |");
        Console.WriteLine($"| operation | answer | engine req/s | p50 | p99 | bare req/s | engine : bare | mercurius req/s | engine : mercurius | allocated a request |{otherHead}");
        Console.WriteLine($"| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |{otherLine}");
        foreach (var row in rows)
        {
            var peer = row.Peer is null ? "- | -" : $"{row.Peer.RequestsPerSecond:N0} | {row.Engine.RatioTo(row.Peer):N2}";
            Console.WriteLine(
                $"| {row.Operation} | {row.AnswerBytes:N0} B | {row.Engine.RequestsPerSecond:N0} | {Time(row.Engine.P50)} | {Time(row.Engine.P99)} | {row.Bare.RequestsPerSecond:N0} | {row.Engine.RatioTo(row.Bare):N2} | {peer} | {row.Engine.AllocatedPerRequest:N0} B |{Other(row)}");
        }
    }

    private static string Other(TableRow row) => row.Other is { } other
        ? $" {other.RequestsPerSecond:N0} | {other.RatioTo(row.Bare):N2} | {Time(other.P99)} | {other.AllocatedPerRequest:N0} B |"
        : "";

    private static string Time(double microseconds) => microseconds < 1000 ? $"{microseconds:N0} µs" : $"{microseconds / 1000:N2} ms";
}
