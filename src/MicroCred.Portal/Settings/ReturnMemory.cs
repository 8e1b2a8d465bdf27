namespace MicroCred.Portal.Settings;

/// <summary>
/// Gives memory back to the system once after each busy time. The collector works when memory is asked for, so that a portal left alone after a
/// burst of large requests would stay as large as that made it.
/// </summary>
internal sealed class ReturnMemory(TimeProvider time) : BackgroundService
{
    /// <summary>Without a collection for so long the portal is idle.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Quiet, time);
        var (seen, done) = (GC.CollectionCount(0), -1);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (GC.CollectionCount(0) == seen && seen != done)
            {
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                done = GC.CollectionCount(0);
            }

            seen = GC.CollectionCount(0);
        }
    }
}
