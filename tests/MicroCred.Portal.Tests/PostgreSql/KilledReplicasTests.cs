using MicroCred.Replicas.Bench;
using MicroCred.Storage.Tests.Kit;
using Xunit.Abstractions;

namespace MicroCred.Portal.Tests.PostgreSql;

/// <summary>The short form of <c>bench/MicroCred.Replicas.Bench -- kill</c>.</summary>
public class KilledReplicasTests(ITestOutputHelper output)
{
    [PostgreSqlFact]
    public async Task Confirm_ReplicasKilledByTurns_EachAcknowledgedCommandIsThereOnceAndTheChainIsWhole()
    {
        var finding = await KillRun.RunAsync(TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(4), TextWriter.Null);
        output.WriteLine($"{finding}");
        Assert.Empty(finding.Lost);
        Assert.Empty(finding.Doubled);
        Assert.Null(finding.Journal.Fault);
        Assert.True(finding.IsResumed);
        Assert.True(finding.Kills > 0 && finding.Acknowledged > 0);
    }
}
