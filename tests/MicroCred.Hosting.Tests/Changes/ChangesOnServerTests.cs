using MicroCred.Hosting.Changes;
using MicroCred.Storage.Tests.Kit;
using Npgsql;

namespace MicroCred.Hosting.Tests.Changes;

/// <summary>Word of changes between replicas on one PostgreSQL database. Several notices of one entity may come as one, with the newest version.</summary>
public sealed class ChangesOnServerTests : IAsyncLifetime
{
    private readonly List<PostgreSqlReplica> replicas = [];
    private readonly CancellationTokenSource leaving = new(TimeSpan.FromMinutes(1));
    private string database = "";

    [PostgreSqlFact]
    public async Task Hear_CommandsOnEachReplica_AreHeardOnEach()
    {
        var heard = replicas.Select(replica => replica.Changes.Hear("shelf", null, leaving.Token)).ToList();
        await replicas[0].Host.PutAsync("a", "Aeneid");
        await replicas[1].Host.PutAsync("b", "Birds");
        foreach (var reader in heard)
        {
            Assert.Equal(new EntityChange(new("shelf", "a"), 1), await reader.ReadAsync(leaving.Token));
            Assert.Equal(new EntityChange(new("shelf", "b"), 1), await reader.ReadAsync(leaving.Token));
        }
    }

    [PostgreSqlFact]
    public async Task Hear_OfWhatWasBefore_HearsNothing()
    {
        await replicas[0].Host.PutAsync("a", "Aeneid");
        await using var late = new PostgreSqlReplica(database);
        await late.StartAsync();
        var heard = late.Changes.Hear("shelf", null, leaving.Token);
        await replicas[0].Host.PutAsync("b", "Birds");
        Assert.Equal(new EntityChange(new("shelf", "b"), 1), await heard.ReadAsync(leaving.Token));
    }

    [PostgreSqlFact]
    public async Task Hear_ConnectionLostAndCommandsMeanwhile_MissesNoEntity()
    {
        var heard = replicas[1].Changes.Hear("shelf", null, leaving.Token);
        for (var round = 0; round < 3; round++)
        {
            await CutListenersAsync();
            await replicas[0].Host.PutAsync($"a{round}", "Aeneid");
            await replicas[0].Host.PutAsync($"b{round}", "Birds");
            Assert.Equal(new EntityChange(new("shelf", $"a{round}"), 1), await heard.ReadAsync(leaving.Token));
            Assert.Equal(new EntityChange(new("shelf", $"b{round}"), 1), await heard.ReadAsync(leaving.Token));
        }
    }

    public async Task InitializeAsync()
    {
        if (PostgreSqlServer.Absent is not null)
            return;
        database = PostgreSqlServer.NewDatabase();
        foreach (var replica in new[] { new PostgreSqlReplica(database), new PostgreSqlReplica(database) })
        {
            replicas.Add(replica);
            await replica.StartAsync();
        }
    }

    public async Task DisposeAsync()
    {
        foreach (var replica in replicas)
            await replica.DisposeAsync();
        leaving.Dispose();
    }

    private async Task CutListenersAsync()
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
        await command.ExecuteNonQueryAsync();
    }
}
