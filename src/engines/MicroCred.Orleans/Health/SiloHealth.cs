using MicroCred.Orleans.Entities;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MicroCred.Orleans.Health;

/// <summary>Ready while this silo takes part in the cluster. Says how many do, and how many entities are active on this one.</summary>
internal sealed class SiloHealth(Members members, Activations activations) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var data = new Dictionary<string, object>
        {
            ["status"] = members.OwnStatus.ToString(),
            ["silos"] = members.Active.Length,
            ["activations"] = activations.Count,
        };
        return Task.FromResult(members.IsActive ? HealthCheckResult.Healthy(data: data) : HealthCheckResult.Unhealthy(OrleansMessages.NotActive(members.OwnStatus.ToString()), data: data));
    }
}
