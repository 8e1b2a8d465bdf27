using MicroCred.Storage.Tests.Kit;

namespace MicroCred.Hosting.Tests.Contract;

/// <summary>Replicas that know nothing of one another but the database on the server.</summary>
public abstract class ReplicasOnPostgreSql(int count) : EntityHostContract, IAsyncLifetime
{
    private readonly List<PostgreSqlReplica> replicas = [];

    private protected override IReadOnlyList<IEntityHost> Hosts => [.. replicas.Select(replica => replica.Host)];

    public Task InitializeAsync()
    {
        var database = PostgreSqlServer.NewDatabase();
        replicas.AddRange(Enumerable.Range(0, count).Select(_ => new PostgreSqlReplica(database)));
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        foreach (var replica in replicas)
            await replica.DisposeAsync();
    }
}

[NeedsPostgreSql]
public sealed class OneReplicaOnPostgreSqlTests() : ReplicasOnPostgreSql(1);

[NeedsPostgreSql]
public sealed class ThreeReplicasOnPostgreSqlTests() : ReplicasOnPostgreSql(3);
