using MicroCred.Storage;
using MicroCred.Storage.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.Orleans.Tests.Killed;

/// <summary>Silos that were killed stand in the table of members until somebody says that they are gone: one that starts meanwhile need not wait for them.</summary>
public sealed class JoinAfterKillTests
{
    [PostgreSqlFact]
    public async Task Start_EveryOtherSiloWasKilled_TakesPartWithoutThem()
    {
        var database = PostgreSqlServer.NewDatabase();
        void AddStorage(IServiceCollection services) => services.AddMicroCredStorage(new() { Provider = StorageProvider.PostgreSql, ConnectionString = database });
        await using (var schema = await PortalSilo.StartAsync(AddStorage, new() { ConnectionString = database }))
            await schema.StopAsync();
        using (var killed = SiloProcess.Start(database, PortalSilo.FreePort(), "killed"))
        {
            await killed.SaysAsync(1);
            await killed.KillAsync();
        }

        await using var silo = await PortalSilo.StartAsync(AddStorage, new() { ConnectionString = database }).WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(1, (await silo.HealthAsync()).Entries["silo"].Data["silos"]);
        Assert.Equal("1 [Aeneid]", (await silo.Host.PutAsync("a", "Aeneid")).Line());
    }
}
