using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using MicroCred.Bench.Operations;

namespace MicroCred.Bench.Load;

/// <summary>What one run of wrk reports; latencies in microseconds.</summary>
internal sealed record WrkResult(long Requests, double RequestsPerSecond, double P50, double P99);

/// <summary>Makes load with wrk: one thread, bounded in time, on loopback.</summary>
internal static partial class Wrk
{
    public static bool IsInstalled => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "wrk")));

    public static async Task<WrkResult> RunAsync(Operation operation, Uri address, BenchPlan plan)
    {
        var script = Path.GetTempFileName();
        await File.WriteAllTextAsync(script, $"""
            wrk.method = "POST"
            wrk.headers["Content-Type"] = "application/json"
            wrk.body = [==[{operation.Body}]==]
            """);
        var start = new ProcessStartInfo("wrk", ["-t", "1", "-c", $"{plan.Connections}", "-d", $"{plan.Seconds}s", "--latency", "-s", script, address.ToString()]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        File.Delete(script);
        if (output.Contains("Non-2xx", StringComparison.Ordinal) || !Rate().IsMatch(output))
            throw new InvalidOperationException($"{address} does not answer {operation.Name}:\n{output}");
        return new WrkResult(
            long.Parse(Requests().Match(output).Groups[1].ValueSpan, CultureInfo.InvariantCulture),
            double.Parse(Rate().Match(output).Groups[1].ValueSpan, CultureInfo.InvariantCulture),
            Latency(output, "50%"),
            Latency(output, "99%"));
    }

    private static double Latency(string output, string percentile)
    {
        var match = Regex.Match(output, $@"{percentile}\s+([0-9.]+)(us|ms|s)");
        var unit = match.Groups[2].Value switch { "us" => 1, "ms" => 1_000, _ => 1_000_000 };
        return double.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) * unit;
    }

    [GeneratedRegex("([0-9]+) requests in")]
    private static partial Regex Requests();

    [GeneratedRegex(@"Requests/sec:\s+([0-9.]+)")]
    private static partial Regex Rate();
}
