using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace MicroCred.Portal.Health;

/// <summary>What whoever runs the portal asks it: <c>/health/live</c>, restart it when it does not answer; <c>/health/ready</c>, send it requests only while the answer is 200.</summary>
internal static class HealthServices
{
    private const string Ready = "ready";

    public static IServiceCollection AddHealth(this IServiceCollection services, DrainSettings drain)
    {
        services.AddSingleton(drain);
        services.AddSingleton<Drain>();
        services.AddHostedService(provider => provider.GetRequiredService<Drain>());
        services.AddHealthChecks().AddCheck<Drain>("drain", tags: [Ready]).AddCheck<StorageAnswers>("storage", tags: [Ready]);
        return services;
    }

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        routes.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready), ResponseWriter = WriteHealth.AsJsonAsync });
    }
}
