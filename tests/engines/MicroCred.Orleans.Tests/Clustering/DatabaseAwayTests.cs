using MicroCred.Storage;
using MicroCred.Storage.Tests.Kit;
using Npgsql;

namespace MicroCred.Orleans.Tests.Clustering;

[NeedsPostgreSql]
public sealed class DatabaseAwayTests(ThreeSilosOnPostgreSql cluster) : IClassFixture<ThreeSilosOnPostgreSql>
{
    [ContractFact]
    public async Task Ask_DatabaseIsAway_IsRefusedAsUnavailableAndDoneWhenItIsBack()
    {
        await cluster.Silos[0].Host.PutAsync("away", "Aeneid");
        await cluster.AskServerAsync("ALTER DATABASE {0} ALLOW_CONNECTIONS false", "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{0}'");
        try
        {
            foreach (var silo in cluster.Silos)
                await Assert.ThrowsAnyAsync<NpgsqlException>(() => silo.Host.PutAsync("away", "Birds", once: "birds"));
        }
        finally
        {
            await cluster.AskServerAsync("ALTER DATABASE {0} ALLOW_CONNECTIONS true");
        }

        foreach (var silo in cluster.Silos)
            Assert.Equal("2 [Aeneid Birds]", (await silo.Host.PutAsync("away", "Birds", once: "birds")).Line());
        foreach (var silo in cluster.Silos)
            Assert.Equal((object)3, (await silo.HealthAsync()).Entries["silo"].Data["silos"]);
    }
}
