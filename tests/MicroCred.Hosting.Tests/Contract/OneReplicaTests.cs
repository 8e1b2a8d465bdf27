namespace MicroCred.Hosting.Tests.Contract;

public class OneReplicaTests : EntityHostContract
{
    private protected override IReadOnlyList<IEntityHost> Hosts { get; } = [new Replica(new MemoryJournal()).Host];
}
