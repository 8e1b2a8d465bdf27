using System.Net;
using System.Net.Sockets;
using System.Text;
using MicroCred.GraphQL.Execution;

namespace MicroCred.GraphQL.Tests.Transport;

/// <summary>Clients that hold the server's resources: slow bodies, many operations at a time.</summary>
public sealed class SlowAndManyTests
{
    [Fact]
    public async Task Body_ThatDoesNotArrive_IsRefusedWhenItsTimeIsUp()
    {
        var time = new ManualTime();
        await using var server = await RunningServer.StartAsync(time: time);
        using var client = new TcpClient();
        await client.ConnectAsync(server.Address.Host, server.Address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes("POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"query\":"));

        await time.WhenWaitingAsync(TimeSpan.FromSeconds(10));
        time.Advance(TimeSpan.FromSeconds(10));

        var line = await new StreamReader(stream).ReadLineAsync();
        Assert.Equal("HTTP/1.1 408 Request Timeout", line);
    }

    [Fact]
    public async Task Operations_MoreAtATimeThanAllowed_AreRefusedUntilOthersEnd()
    {
        await using var server = await RunningServer.StartAsync(engine: EngineOptions.Default with { Limits = new() { ConcurrentOperations = 1 } });
        var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=subscription{events}") { Headers = { { "Accept", "text/event-stream" } } };
        server.Events.Writer.TryWrite(1);
        var first = await server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var reader = new StreamReader(await first.Content.ReadAsStreamAsync());
        while (await reader.ReadLineAsync() != "data: {\"data\":{\"events\":1}}")
        {
        }

        using var second = await server.Client.GetAsync("/graphql?query={hello}");
        Assert.Equal(HttpStatusCode.TooManyRequests, second.StatusCode);
        Assert.Contains("\"limit\":\"concurrentOperations\",\"actual\":2,\"allowed\":1", await second.Content.ReadAsStringAsync());

        server.Events.Writer.Complete();
        await reader.ReadToEndAsync();
        first.Dispose();
        using var third = await server.Client.GetAsync("/graphql?query={hello}");
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
    }
}
