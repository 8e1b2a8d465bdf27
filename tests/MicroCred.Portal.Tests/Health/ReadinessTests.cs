using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MicroCred.Portal.Tests.Health;

public sealed class ReadinessTests : IDisposable
{
    private readonly RunningPortal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task Ready_AllIsWell_SaysSoOfEachCheck() =>
        Assert.Equal("""{"status":"Healthy","checks":{"drain":{"status":"Healthy","data":{}},"storage":{"status":"Healthy","data":{}}}}""", await portal.Browser().GetStringAsync("/health/ready"));

    [Fact]
    public async Task Ready_CheckWithFigures_ShowsThemAndWhatItSays()
    {
        var other = portal.WithWebHostBuilder(host => host.ConfigureServices(services => services.AddHealthChecks().AddCheck(
            "silo", () => HealthCheckResult.Unhealthy("It is leaving.", data: new Dictionary<string, object> { ["silos"] = 3 }), tags: ["ready"])));
        using var answer = await other.CreateClient().GetAsync("/health/ready");

        Assert.Equal(503, (int)answer.StatusCode);
        Assert.Equal(
            """{"status":"Unhealthy","checks":{"drain":{"status":"Healthy","data":{}},"storage":{"status":"Healthy","data":{}},"silo":{"status":"Unhealthy","says":"It is leaving.","data":{"silos":3}}}}""",
            await answer.Content.ReadAsStringAsync());
    }
}
