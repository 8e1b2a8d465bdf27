namespace MicroCred.Hosting.Tests.Contract;

public class ThreeReplicasTests : EntityHostContract
{
    private readonly MemoryJournal journal = new();

    public ThreeReplicasTests() => Hosts = [new Replica(journal).Host, new Replica(journal).Host, new Replica(journal).Host];

    private protected override IReadOnlyList<IEntityHost> Hosts { get; }
}
