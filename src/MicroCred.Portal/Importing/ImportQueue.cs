using System.Collections.Concurrent;

namespace MicroCred.Portal.Importing;

/// <summary>
/// Runs imports after the request that asked for them has been answered, one at a time. A portal that stops interrupts them, and says so when
/// it is back: what was written stands in whole rows, and the same file goes on to the same end.
/// </summary>
internal sealed class ImportQueue(ImportRuns runs, RunImport import, TimeProvider clock) : IHostedService, IDisposable
{
    /// <summary>An uploaded file that nobody imports is removed after this.</summary>
    private static readonly TimeSpan UploadLasts = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<string, (ActiveImport Import, Task Ended)> active = new();
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly CancellationTokenSource closing = new();

    /// <returns>Null where it neither waits nor runs here.</returns>
    public ActiveImport? Find(string id) => active.TryGetValue(id, out var known) ? known.Import : null;

    /// <summary>Done when the run has ended, whatever became of it; at once where it is none of the active ones.</summary>
    public Task EndOf(string id) => active.TryGetValue(id, out var known) ? known.Ended : Task.CompletedTask;

    /// <summary>Puts a step of a run at the end of the queue.</summary>
    public void Start(ImportRun run, ImportStep step)
    {
        lock (active)
        {
            // Two clicks are one import.
            if (active.ContainsKey(run.Id))
                return;
            var begun = run.Begin(step);
            runs.Save(begun);
            var one = new ActiveImport(begun, CancellationTokenSource.CreateLinkedTokenSource(closing.Token));
            active[run.Id] = (one, Task.Run(() => RunAsync(one)));
        }
    }

    /// <summary>At start: what was active when the portal stopped was interrupted, and what has been left lying is removed.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var run in runs.All().Where(run => run.IsActive && ImportRuns.IsFree(runs.UploadOf(run.Of, run.Id))))
            runs.Save(run with { State = ImportState.Interrupted });
        runs.RemoveHalfReceived();
        RemoveOldUploads();
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await closing.CancelAsync();
        await Task.WhenAll(active.Values.Select(one => one.Ended));
    }

    public void RemoveOldUploads()
    {
        foreach (var run in runs.All().Where(run => !run.IsActive && run.UploadedAt + UploadLasts < clock.GetUtcNow() && runs.HasUpload(run)))
            runs.RemoveUpload(run);
    }

    public void Dispose()
    {
        turn.Dispose();
        closing.Dispose();
    }

    private async Task RunAsync(ActiveImport one)
    {
        try
        {
            await turn.WaitAsync(one.Stopping);
            try
            {
                one.Run = await import.RunAsync(one);
            }
            finally
            {
                turn.Release();
            }
        }
        catch (OperationCanceledException)
        {
            one.Run = one.Run with { State = closing.IsCancellationRequested ? ImportState.Interrupted : ImportState.Cancelled };
        }

        lock (active)
        {
            runs.Save(one.Run);
            active.TryRemove(one.Run.Id, out _);
        }

        one.Dispose();
    }
}
