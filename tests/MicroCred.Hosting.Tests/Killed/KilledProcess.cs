using System.Diagnostics;

namespace MicroCred.Hosting.Tests.Killed;

/// <summary>Runs <see cref="Load"/> and kills it (SIGKILL) after some acknowledgements, wherever it happens to be by then.</summary>
internal static class KilledProcess
{
    /// <returns>What was acknowledged: everything that the process had said before it died.</returns>
    public static async Task<IReadOnlyList<string>> RunAsync(string file, string run, int acknowledgements, TimeSpan more)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(Load).Assembly.Location, file, run]) { RedirectStandardOutput = true })!;
        var said = new List<string>();
        var end = long.MaxValue;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            said.Add(line);
            if (said.Count == acknowledgements)
                end = Stopwatch.GetTimestamp() + (long)(more.TotalSeconds * Stopwatch.Frequency);
            if (Stopwatch.GetTimestamp() >= end && !process.HasExited)
            {
                process.Kill();
                end = long.MaxValue;
            }
        }

        await process.WaitForExitAsync();
        return said;
    }
}
