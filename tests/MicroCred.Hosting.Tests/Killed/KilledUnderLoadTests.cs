using MicroCred.Storage;
using MicroCred.Storage.Journal;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace MicroCred.Hosting.Tests.Killed;

public sealed class KilledUnderLoadTests(ITestOutputHelper output) : IDisposable
{
    /// <summary>Each start of a process costs about half a second, so few by default; <c>MICROCRED_KILLS=100</c> for the full measure.</summary>
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("MICROCRED_KILLS") ?? "8");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("microcred-killed-");

    [Fact]
    public async Task Ask_ProcessKilledAtAnyMoment_EachAcknowledgedCommandIsThereOnceAndWhole()
    {
        var file = Path.Combine(folder.FullName, StorageOptions.DefaultFileName);
        var moments = new Random(20261122);
        var acknowledged = new List<string>();
        for (var kill = 0; kill < Kills; kill++)
            acknowledged.AddRange(await KilledProcess.RunAsync(file, $"r{kill}", moments.Next(1, 150), TimeSpan.FromMicroseconds(moments.Next(5000))));

        await using var services = new ServiceCollection().AddMicroCredStorage(new StorageOptions { File = file }).BuildServiceProvider();
        var finding = await services.GetRequiredService<VerifyJournal>().RunAsync();
        var written = await services.GetRequiredService<IJournal>().ReadKindAsync("shelf", 0, default).Select(one => ((BookPut)Shelf.Kind.Events.Read(one)).Title).ToListAsync();
        output.WriteLine($"{Kills} kills: {acknowledged.Count} commands acknowledged, {written.Count / 2} in the journal");

        Assert.Null(finding.Fault);
        Assert.Equal(written.Count, written.Distinct().Count());
        Assert.Empty(acknowledged.Except(written));
        Assert.Equal(written.Where(title => !title.EndsWith('+')).Select(title => title + "+").Order(), written.Where(title => title.EndsWith('+')).Order());
        Assert.True(acknowledged.Count >= Kills);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}
