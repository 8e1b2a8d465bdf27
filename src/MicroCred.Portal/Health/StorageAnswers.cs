using MicroCred.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MicroCred.Portal.Health;

/// <summary>Ready as long as the database answers: what needs it would be refused.</summary>
internal sealed class StorageAnswers(PortalStorage storage) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await AnswersAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The database does not answer.");

    /// <remarks>A driver may go on waiting for a server that hangs, whatever it is told.</remarks>
    private async Task<bool> AnswersAsync(CancellationToken cancellation)
    {
        try
        {
            return await storage.AnswersAsync(cancellation).AsTask().WaitAsync(Patience, cancellation);
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
