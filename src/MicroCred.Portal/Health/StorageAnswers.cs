using MicroCred.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MicroCred.Portal.Health;

/// <summary>Ready as long as the database answers: what needs it would be refused.</summary>
internal sealed class StorageAnswers(PortalStorage storage) : IHealthCheck
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await storage.AnswersAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The database does not answer.");
}
