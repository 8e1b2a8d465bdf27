namespace MicroCred.Hosting.Tests.Contract;

public class AcrossProcessesTests : EntityHostContract
{
    private protected override IReadOnlyList<IEntityHost> Hosts { get; } = [new AcrossProcesses(new Replica(new MemoryJournal()).Host, [new Shelf()])];
}
