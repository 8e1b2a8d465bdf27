using System.Net;
using System.Net.Sockets;
using MicroCred.Storage.Tests.Kit;
using Npgsql;

namespace MicroCred.Orleans.Tests.Clustering;

/// <summary>What an operator reads when a silo cannot start.</summary>
public sealed class RefusedStartTests
{
    [Fact]
    public async Task Start_OccupiedPort_SaysWhichAndWhatToDo()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var refused = await Assert.ThrowsAsync<HostUnavailableException>(() => PortalSilo.StartAsync(new MemoryJournal(), new() { Port = port }));
        Assert.StartsWith($"The silo cannot listen on 127.0.0.1:{port}: ", refused.Message, StringComparison.Ordinal);
        Assert.EndsWith(". Stop the program that uses the port, or give this silo another port, or an address of this machine.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_NoDatabase_SaysSo()
    {
        var nobody = $"Host=127.0.0.1;Port={PortalSilo.FreePort()};Username=postgres;Database=postgres";

        var refused = await Assert.ThrowsAsync<HostUnavailableException>(() => PortalSilo.StartAsync(new MemoryJournal(), new() { ConnectionString = nobody }));
        Assert.StartsWith("The tables of the cluster's members cannot be made or read: ", refused.Message, StringComparison.Ordinal);
    }

    [PostgreSqlFact]
    public async Task Start_UserWhoMayMakeNoTables_IsToldWhatToRunAndStartsOnceItIsDone()
    {
        var owner = PostgreSqlServer.NewDatabase();
        var guest = new NpgsqlConnectionStringBuilder(owner) { Username = $"guest_{Guid.NewGuid():N}" };
        await RunAsync(owner, $"CREATE ROLE {guest.Username} LOGIN; REVOKE CREATE ON SCHEMA public FROM PUBLIC");

        var refused = await Assert.ThrowsAsync<HostUnavailableException>(() => PortalSilo.StartAsync(new MemoryJournal(), new() { ConnectionString = guest.ConnectionString }));
        Assert.Contains("permission denied", refused.Message);
        Assert.EndsWith("have its owner run membership.sql of this release.", refused.Message, StringComparison.Ordinal);

        await using (await PortalSilo.StartAsync(new MemoryJournal(), new() { ConnectionString = owner }))
            await RunAsync(owner, $"GRANT SELECT, INSERT, UPDATE, DELETE ON OrleansQuery, orleans_cluster, orleans_silo TO {guest.Username}");
        await using var silo = await PortalSilo.StartAsync(new MemoryJournal(), new() { ConnectionString = guest.ConnectionString });
        Assert.Equal("1 [Aeneid]", (await silo.Host.PutAsync("a", "Aeneid")).Line());
    }

    private static async Task RunAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
