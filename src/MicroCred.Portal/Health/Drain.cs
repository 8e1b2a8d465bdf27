using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MicroCred.Portal.Health;

/// <summary>
/// A portal that is asked to stop says so first: it is not ready any more, but goes on answering for as long as whoever sends it requests needs to
/// notice. Then it takes no more, and what it is answering is finished.
/// </summary>
internal sealed class Drain(DrainSettings settings) : IHostedLifecycleService, IHealthCheck, IDisposable
{
    private readonly CancellationTokenSource over = new();

    private volatile bool isStopping;

    /// <summary>Streams end with it: one that ended before would be opened again here, by whoever has not noticed.</summary>
    public CancellationToken Over => over.Token;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(isStopping ? HealthCheckResult.Unhealthy("The portal is stopping.") : HealthCheckResult.Healthy());

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        isStopping = true;
        try
        {
            await Task.Delay(settings.Lasts, cancellationToken);
        }
        finally
        {
            await over.CancelAsync();
        }
    }

    public void Dispose() => over.Dispose();

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
