using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using MicroCred.Storage;

namespace MicroCred.Catalogue.Bench;

/// <summary>One table: a row for each size. Importing and asking happen in processes of their own, so that memory is that of a fresh start.</summary>
internal static class RunBench
{
    public static async Task RunAsync(IReadOnlyList<int> sizes)
    {
        Console.WriteLine($"{Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}, {Load()} at start. Milliseconds as 50th and 95th percentile; MB are 10^6 bytes.");
        Console.WriteLine("  entries  import rows/s  CPU us/row  peak MB  file MB  ready ms  search (2 filters, facets)  new word  entry  compare  resident MB");
        foreach (var size in sizes)
        {
            var folder = Directory.CreateTempSubdirectory("microcred-bench-");
            try
            {
                var (file, database) = (Path.Combine(folder.FullName, "made-up.csv"), Path.Combine(folder.FullName, StorageOptions.DefaultFileName));
                MadeUpEntries.Write(size, file);
                var imported = await SayAsync("import", file, database);
                var bytes = folder.EnumerateFiles($"{StorageOptions.DefaultFileName}*").Sum(part => part.Length);
                var asked = await SayAsync("ask", database);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size,9:N0}  {imported}  {bytes / 1e6,7:N0}  {asked}"));
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }
    }

    private static async Task<string> SayAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(RunBench).Assembly.Location, .. arguments]) { RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? said.TrimEnd() : throw new InvalidOperationException($"{arguments[0]} ended with exit code {process.ExitCode}.");
    }

    /// <summary>What else the machine was doing: figures taken beside others' work say little.</summary>
    private static string Load() => File.Exists("/proc/loadavg") ? $"load {File.ReadAllText("/proc/loadavg").Split(' ')[0]}" : "load not known";
}
