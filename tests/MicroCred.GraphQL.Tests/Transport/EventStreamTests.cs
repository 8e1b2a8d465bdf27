using System.Net;
using System.Text;

namespace MicroCred.GraphQL.Tests.Transport;

public sealed class EventStreamTests
{
    [Theory]
    [InlineData("subscription { countTo(number: 2) }", "event: next\ndata: {\"data\":{\"countTo\":1}}\n\nevent: next\ndata: {\"data\":{\"countTo\":2}}\n\n")]
    [InlineData("{ hello }", "event: next\ndata: {\"data\":{\"hello\":\"Hello, world!\"}}\n\n")]
    [InlineData("{", "event: next\ndata: {\"errors\":[{\"message\":\"Syntax Error: Expected Name, found <EOF>.\",\"locations\":[{\"line\":1,\"column\":2}],\"extensions\":{\"code\":\"GRAPHQL_PARSE_FAILED\"}}]}\n\n")]
    public async Task Stream_AnyOperation_IsItsResponsesAndACompletion(string query, string events)
    {
        await using var server = await RunningServer.StartAsync();

        using var response = await server.Client.SendAsync(Post(query));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/event-stream; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(":\n\n" + events + "event: complete\ndata: \n\n", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Stream_ByGet_IsOfferedToEventSource()
    {
        await using var server = await RunningServer.StartAsync();
        var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=subscription{countTo(number:1)}") { Headers = { { "Accept", "text/event-stream" } } };

        using var response = await server.Client.SendAsync(request);

        Assert.Equal(":\n\nevent: next\ndata: {\"data\":{\"countTo\":1}}\n\nevent: complete\ndata: \n\n", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Stream_WhoseSourceBreaks_EndsWithAnErrorAndACompletion()
    {
        await using var server = await RunningServer.StartAsync();

        using var response = await server.Client.SendAsync(Post("subscription { breaking }"));
        var text = await response.Content.ReadAsStringAsync();

        Assert.StartsWith(":\n\nevent: next\ndata: {\"data\":{\"breaking\":1}}\n\nevent: next\ndata: {\"errors\":[", text);
        Assert.Contains("\"code\":\"INTERNAL\"", text);
        Assert.DoesNotContain("The source broke", text);
        Assert.EndsWith("event: complete\ndata: \n\n", text);
    }

    [Fact]
    public async Task Stream_WhoseReaderLeaves_EndsItsSource()
    {
        await using var server = await RunningServer.StartAsync();
        server.Events.Writer.TryWrite(7);
        var response = await server.Client.SendAsync(Post("subscription { events }"), HttpCompletionOption.ResponseHeadersRead);
        var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        while (await reader.ReadLineAsync() != "data: {\"data\":{\"events\":7}}")
        {
        }

        response.Dispose();

        await server.EventsEnded.Task.WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Stream_WhenTheServerStops_EndsAtOnceWithoutACompletion()
    {
        var server = await RunningServer.StartAsync();
        server.Events.Writer.TryWrite(7);
        using var response = await server.Client.SendAsync(Post("subscription { events }"), HttpCompletionOption.ResponseHeadersRead);
        var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        while (await reader.ReadLineAsync() != "data: {\"data\":{\"events\":7}}")
        {
        }

        var stopping = server.StopAsync();

        Assert.Equal("\n", await reader.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(20)));
        await stopping.WaitAsync(TimeSpan.FromSeconds(20));
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Stream_ThatIsQuiet_ShowsASignOfLife()
    {
        var time = new ManualTime();
        await using var server = await RunningServer.StartAsync(time: time);
        using var response = await server.Client.SendAsync(Post("subscription { events }"), HttpCompletionOption.ResponseHeadersRead);
        var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        Assert.Equal(":", await reader.ReadLineAsync());
        Assert.Equal("", await reader.ReadLineAsync());

        await time.WhenWaitingAsync(TimeSpan.FromSeconds(12));
        time.Advance(TimeSpan.FromSeconds(12));

        Assert.Equal(":", await reader.ReadLineAsync());
    }

    [Fact]
    public async Task Subscription_WithoutAStream_SaysWhatToAccept()
    {
        await using var server = await RunningServer.StartAsync();
        var request = Post("subscription { events }");
        request.Headers.Remove("Accept");

        using var response = await server.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
        Assert.Contains("text/event-stream", await response.Content.ReadAsStringAsync());
    }

    private static HttpRequestMessage Post(string query) => new(HttpMethod.Post, "/graphql")
    {
        Content = new StringContent($$"""{"query":"{{query}}"}""", Encoding.UTF8, "application/json"),
        Headers = { { "Accept", "text/event-stream" } },
    };
}
