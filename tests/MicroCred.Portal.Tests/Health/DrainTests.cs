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

    [Fact]
    public async Task Stopping_BeforeOthersHaveNoticed_LetsStreamsStand()
    {
        using var drain = new Drain(new(TimeSpan.FromMinutes(5)));
        using var hurry = new CancellationTokenSource();
        var stopping = drain.StoppingAsync(hurry.Token);
        Assert.False(drain.Over.IsCancellationRequested);
        await hurry.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stopping);
        Assert.True(drain.Over.IsCancellationRequested);
    }

    [Fact]
    public async Task Stopped_AtOnce_EndsStreams()
    {
        using var drain = new Drain(new(TimeSpan.Zero));
        await drain.StoppingAsync(default);
        Assert.True(drain.Over.IsCancellationRequested);
    }
}
