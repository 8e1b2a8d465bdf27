using System.Diagnostics;
using System.Globalization;
using MicroCred.Storage;
using MicroCred.Storage.Import;
using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.Catalogue.Bench;

internal static class ImportBench
{
    /// <summary>Prints rows a second, processor microseconds a row, peak megabytes.</summary>
    public static async Task RunAsync(string file, string database)
    {
        await using var services = Stage.Open(database);
        services.GetRequiredService<PortalStorage>().Prepare();
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        await using var stream = File.OpenRead(file);
        var report = await services.GetRequiredService<ImportCatalogue>().RunAsync(stream, new ImportOptions(ImportFormat.Csv));
        if (report.RefusedCount > 0 || report.Stopped is not null)
            throw new InvalidOperationException($"{report.RefusedCount} rows were refused; the first: {report.Refused.FirstOrDefault()?.Problems[0]}");
        var cpu = Process.GetCurrentProcess().TotalProcessorTime - before;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{report.Rows / clock.Elapsed.TotalSeconds,13:N0}  {cpu.TotalMicroseconds / report.Rows,10:N0}  {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6,7:N0}"));
    }
}
