using System.Net;
using MicroCred.Portal.Health;
using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.Portal.Tests.Health;

public class DrainTests
{
    [Fact]
    public async Task Stopping_IsNotReadyButAliveAndAnswers()
    {
        await using var portal = new RunningPortal();
        using var client = portal.CreateClient();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/ready")).StatusCode);
        await portal.Services.GetRequiredService<Drain>().StoppingAsync(default);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync("/health/ready")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/live")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/en/frameworks")).StatusCode);
    }
}
