using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Runtime;

namespace MicroCred.Orleans.Clustering;

/// <summary>
/// Declares members dead whose process is gone. The cluster finds that out by missed probes, which takes it ten seconds, and not at all while none of its silos
/// takes part: one that starts would wait for those that were killed, five minutes long, and then give up. Gone is
/// <list type="bullet">
/// <item>who refuses a connection: a silo listens from before it takes part until after it has left;</item>
/// <item>who cannot be reached and has not signed the table of members for as long as Orleans allows: a machine that is no more.</item>
/// </list>
/// Who is held to be gone and is not ends its process when it learns of it; what it decides meanwhile the journal checks, as ever.
/// </summary>
internal sealed partial class GoneSilos(
    IMembershipTable table, IClusterMembershipService membership, Members members, ILocalSiloDetails own, IOptions<ClusterMembershipOptions> options, ILogger<GoneSilos> log)
    : ILifecycleParticipant<ISiloLifecycle>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly TimeSpan unsigned = options.Value.IAmAliveTablePublishTimeout * options.Value.NumMissedTableIAmAliveLimit;
    private int isLooking;

    /// <summary>Looks once a second until this silo takes part: who is killed while it starts would hold it up, too.</summary>
    public void Participate(ISiloLifecycle lifecycle) => lifecycle.Subscribe(nameof(GoneSilos), ServiceLifecycleStage.ValidateInitialConnectivity, start =>
    {
        _ = Task.Run(() => LookUntilActiveAsync(start), start);
        return Task.CompletedTask;
    });

    /// <summary>Returns at once where somebody is looking already.</summary>
    public async Task LookAsync()
    {
        if (Interlocked.Exchange(ref isLooking, 1) == 1)
            return;
        try
        {
            var others = (await table.ReadAllAsync(CancellationToken.None)).Members.Select(row => row.Item1).Where(member => member.Status == SiloStatus.Active && !member.SiloAddress.Equals(own.SiloAddress));
            await Task.WhenAll(others.Select(DeclareIfGoneAsync));
        }
        catch (Exception reason)
        {
            // The database is away, say: the cluster's own probes go on.
            CannotLook(reason.Message);
        }
        finally
        {
            Volatile.Write(ref isLooking, 0);
        }
    }

    private async Task LookUntilActiveAsync(CancellationToken start)
    {
        using var timer = new PeriodicTimer(Patience);
        while (!members.IsActive && await timer.WaitForNextTickAsync(start))
            await LookAsync();
    }

    private async Task DeclareIfGoneAsync(MembershipEntry member)
    {
        var isUnsigned = DateTime.UtcNow - member.IAmAliveTime > unsigned;
        if (await FindAsync(member.SiloAddress) is not { } reason || (reason is not SocketError.ConnectionRefused && !isUnsigned))
            return;
        Gone(member.SiloAddress, reason);
        await membership.TryKill(member.SiloAddress);
    }

    /// <returns>Why it cannot be reached; null when it can.</returns>
    private static async Task<SocketError?> FindAsync(SiloAddress silo)
    {
        using var socket = new Socket(silo.Endpoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            await socket.ConnectAsync(silo.Endpoint, limit.Token);
            return null;
        }
        catch (SocketException reason)
        {
            return reason.SocketErrorCode;
        }
        catch (OperationCanceledException)
        {
            return SocketError.TimedOut;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Silo {Silo} is gone ({Reason}): it is declared dead.")]
    private partial void Gone(SiloAddress silo, SocketError reason);

    [LoggerMessage(LogLevel.Debug, "Whether other silos are gone cannot be told: {Reason}")]
    private partial void CannotLook(string reason);
}
