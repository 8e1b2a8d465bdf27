using MicroCred.Storage;
using MicroCred.Storage.Journal;
using MicroCred.Storage.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace MicroCred.Orleans.Tests.Killed;

public sealed class KilledUnderLoadTests(ITestOutputHelper output)
{
    /// <summary>Few by default, for each starts a process; <c>MICROCRED_KILLS=25</c> for the full measure.</summary>
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("MICROCRED_KILLS") ?? "4");

    [PostgreSqlFact]
    public async Task Ask_OneOfThreeSilosKilledAgainAndAgain_EachAcknowledgedCommandIsThereOnceAndWhole()
    {
        var database = PostgreSqlServer.NewDatabase();
        await using var services = new ServiceCollection().AddMicroCredStorage(new() { Provider = StorageProvider.PostgreSql, ConnectionString = database }).BuildServiceProvider();
        services.GetRequiredService<PortalStorage>().PrepareSchema();
        int[] ports = [PortalSilo.FreePort(), PortalSilo.FreePort(), PortalSilo.FreePort()];
        var silos = ports.Select((port, i) => SiloProcess.Start(database, port, $"r{i}")).ToArray();
        var said = new List<string>();
        try
        {
            await Task.WhenAll(silos.Select(silo => silo.SaysAsync(20)));
            for (var kill = 0; kill < Kills; kill++)
            {
                var i = kill % silos.Length;
                said.AddRange(await silos[i].KillAsync());

                // The others go on, with the entities that were the killed one's too.
                await Task.WhenAll(silos.Where(silo => silo != silos[i]).Select(silo => silo.SaysAsync(60)));
                silos[i].Dispose();
                silos[i] = SiloProcess.Start(database, ports[i], $"k{kill}");
                await silos[i].SaysAsync(20);
            }

            foreach (var silo in silos)
                said.AddRange(await silo.KillAsync());
        }
        finally
        {
            foreach (var silo in silos)
                silo.Dispose();
        }

        var finding = await services.GetRequiredService<VerifyJournal>().RunAsync();
        var written = await services.GetRequiredService<IJournal>().ReadKindAsync("shelf", 0, default).Select(one => ((BookPut)Shelf.Kind.Events.Read(one)).Title).ToListAsync();
        output.WriteLine($"{Kills} kills: {said.Count} commands answered, {said.Count(line => line.StartsWith(SiloLoad.Refused, StringComparison.Ordinal))} of them refused, {written.Count / 2} in the journal");

        Assert.Null(finding.Fault);
        // A silo that decides for one that is lost may find others quicker: who is told so was not served.
        var refused = said.Where(line => line.StartsWith(SiloLoad.Refused, StringComparison.Ordinal)).ToList();
        Assert.All(refused, line => Assert.Contains(nameof(ClashReason.ChangedMeanwhile), line));
        Assert.Empty(written.Intersect(refused.Select(line => line.Split(' ')[1])));
        Assert.Equal(written.Count, written.Distinct().Count());
        Assert.Empty(said.Except(refused).Except(written));
        Assert.Equal(written.Where(title => !title.EndsWith('+')).Select(title => title + "+").Order(), written.Where(title => title.EndsWith('+')).Order());
    }
}
