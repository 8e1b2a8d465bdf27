using MicroCred.Hosting.Changes;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MicroCred.Orleans.Tests.Clustering;

public sealed class LocalClusterTests(ThreeSilos cluster) : ClusterTests(cluster), IClassFixture<ThreeSilos>;

[NeedsPostgreSql]
public sealed class PostgreSqlClusterTests(ThreeSilosOnPostgreSql cluster) : ClusterTests(cluster), IClassFixture<ThreeSilosOnPostgreSql>;

public abstract class ClusterTests(Cluster cluster)
{
    [ContractFact]
    public async Task Ask_FromEverySilo_IsDecidedOnTheOneAskedFirst()
    {
        var before = await ActivationsAsync();
        foreach (var i in (int[])[1, 0, 2])
            await cluster.Silos[i].Host.PutAsync("decided", $"b{i}");

        Assert.Equal([before[0], before[1] + 1, before[2]], await ActivationsAsync());
    }

    [ContractFact]
    public async Task Hear_OnEverySilo_HearsWhatChangedOnAnother()
    {
        using var leaving = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var heard = cluster.Silos.Select(silo => silo.Changes.Hear("shelf", "heard", leaving.Token)).ToList();
        await cluster.Silos[1].Host.PutAsync("heard", "Aeneid");
        await cluster.Silos[2].Host.PutAsync("heard", "Birds");

        foreach (var reader in heard)
        {
            // The first may be left out for the second, which is newer.
            var change = await reader.ReadAsync(leaving.Token);
            if (change.Version == 1)
                change = await reader.ReadAsync(leaving.Token);
            Assert.Equal(new EntityChange(new("shelf", "heard"), 2), change);
        }
    }

    [ContractFact]
    public async Task Health_EachSilo_IsReadyAndSaysHowManyTakePart()
    {
        foreach (var silo in cluster.Silos)
        {
            var (check, report) = Assert.Single((await silo.HealthAsync()).Entries);
            Assert.Equal("silo", check);
            Assert.Equal(HealthStatus.Healthy, report.Status);
            Assert.Contains("ready", report.Tags);
            Assert.Equal(["activations", "silos", "status"], report.Data.Keys.Order());
            Assert.Equal("Active", report.Data["status"]);
            Assert.Equal(3, report.Data["silos"]);
        }
    }

    private async Task<int[]> ActivationsAsync() => await Task.WhenAll(cluster.Silos.Select(silo => silo.ActivationsAsync()));
}
