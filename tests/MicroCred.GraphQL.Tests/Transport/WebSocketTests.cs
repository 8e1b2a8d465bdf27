using System.Net.WebSockets;
using System.Security.Claims;
using System.Text;
using MicroCred.GraphQL.Execution;
using MicroCred.GraphQL.Transport;

namespace MicroCred.GraphQL.Tests.Transport;

/// <summary>The graphql-transport-ws protocol, message by message.</summary>
public sealed class WebSocketTests
{
    private const string Init = """{"type":"connection_init"}""";
    private const string Ack = """{"type":"connection_ack"}""";

    [Fact]
    public async Task Subscribe_ToAStream_GetsEachEventThenComplete()
    {
        await using var server = await RunningServer.StartAsync();
        using var socket = await ConnectAsync(server);

        await SendAsync(socket, Init);
        Assert.Equal(Ack, await ReceiveAsync(socket));
        await SendAsync(socket, """{"id":"1","type":"subscribe","payload":{"query":"subscription ($n: Int!) { countTo(number: $n) }","variables":{"n":2}}}""");

        Assert.Equal("""{"type":"next","id":"1","payload":{"data":{"countTo":1}}}""", await ReceiveAsync(socket));
        Assert.Equal("""{"type":"next","id":"1","payload":{"data":{"countTo":2}}}""", await ReceiveAsync(socket));
        Assert.Equal("""{"type":"complete","id":"1"}""", await ReceiveAsync(socket));
    }

    [Theory]
    [InlineData("{ hello }", """{"type":"next","id":"a","payload":{"data":{"hello":"Hello, world!"}}}""", """{"type":"complete","id":"a"}""")]
    [InlineData("{ unknown }", """{"type":"error","id":"a","payload":[{"message":"Cannot query field \"unknown\" on type \"Query\".","locations":[{"line":1,"column":3}],"extensions":{"code":"GRAPHQL_VALIDATION_FAILED"}}]}""", null)]
    public async Task Subscribe_WithAnyOperation_AnswersInFull(string query, string first, string? second)
    {
        await using var server = await RunningServer.StartAsync();
        using var socket = await ConnectAsync(server);

        await SendAsync(socket, Init);
        await ReceiveAsync(socket);
        await SendAsync(socket, $$$"""{"id":"a","type":"subscribe","payload":{"query":"{{{query}}}"}}""");
        Assert.Equal(first, await ReceiveAsync(socket));
        if (second is not null)
            Assert.Equal(second, await ReceiveAsync(socket));
        await SendAsync(socket, """{"type":"ping"}""");

        Assert.Equal("""{"type":"pong"}""", await ReceiveAsync(socket));
    }

    [Fact]
    public async Task Services_OnOneConnection_AreOfOneOperationEach()
    {
        await using var server = await RunningServer.StartAsync();
        using var socket = await ConnectAsync(server);
        await SendAsync(socket, Init);
        await ReceiveAsync(socket);

        for (var i = 1; i <= 2; i++)
        {
            await SendAsync(socket, """{"id":"1","type":"subscribe","payload":{"query":"{ a: scope b: scope }"}}""");
            Assert.Equal($"{{\"type\":\"next\",\"id\":\"1\",\"payload\":{{\"data\":{{\"a\":{i},\"b\":{i}}}}}}}", await ReceiveAsync(socket));
            await ReceiveAsync(socket);
        }
    }

    [Fact]
    public async Task Id_OfAnEndedOperation_MayBeUsedAgain()
    {
        await using var server = await RunningServer.StartAsync();
        using var socket = await ConnectAsync(server);
        await SendAsync(socket, Init);
        await ReceiveAsync(socket);

        for (var i = 0; i < 3; i++)
        {
            await SendAsync(socket, """{"id":"1","type":"subscribe","payload":{"query":"{ hello }"}}""");
            Assert.StartsWith("{\"type\":\"next\"", await ReceiveAsync(socket));
            Assert.StartsWith("{\"type\":\"complete\"", await ReceiveAsync(socket));
        }
    }

    [Fact]
    public async Task Complete_FromTheClient_EndsTheSource()
    {
        await using var server = await RunningServer.StartAsync();
        using var socket = await ConnectAsync(server);
        await SendAsync(socket, Init);
        await ReceiveAsync(socket);
        server.Events.Writer.TryWrite(1);
        await SendAsync(socket, """{"id":"1","type":"subscribe","payload":{"query":"subscription { events }"}}""");
        Assert.Equal("""{"type":"next","id":"1","payload":{"data":{"events":1}}}""", await ReceiveAsync(socket));

        await SendAsync(socket, """{"id":"1","type":"complete"}""");

        await server.EventsEnded.Task.WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Connection_Closed_EndsItsOperations()
    {
        await using var server = await RunningServer.StartAsync();
        using var socket = await ConnectAsync(server);
        await SendAsync(socket, Init);
        await ReceiveAsync(socket);
        server.Events.Writer.TryWrite(1);
        await SendAsync(socket, """{"id":"1","type":"subscribe","payload":{"query":"subscription { events }"}}""");
        await ReceiveAsync(socket);

        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, default);

        await server.EventsEnded.Task.WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Ping_WithAPayload_GetsItBack()
    {
        await using var server = await RunningServer.StartAsync();
        using var socket = await ConnectAsync(server);

        await SendAsync(socket, """{"type":"ping","payload":{"at":1}}""");

        Assert.Equal("""{"type":"pong","payload":{"at":1}}""", await ReceiveAsync(socket));
    }

    [Theory]
    [InlineData(4400, "Invalid message received", "not json")]
    [InlineData(4400, "Invalid message received", "[]")]
    [InlineData(4400, "Message is missing the 'type' property", "{}")]
    [InlineData(4400, "Invalid message 'type' property \"start\"", """{"type":"start"}""")]
    [InlineData(4400, "\"subscribe\" message requires a non-empty 'id' property", """{"type":"subscribe","payload":{"query":"{ hello }"}}""")]
    [InlineData(4400, "\"query\" is missing. Give the document as a string.", """{"type":"subscribe","id":"1","payload":{}}""")]
    [InlineData(4400, "\"connection_init\" message expects the 'payload' property to be an object or missing", """{"type":"connection_init","payload":1}""")]
    [InlineData(4401, "Unauthorized", """{"type":"subscribe","id":"1","payload":{"query":"{ hello }"}}""")]
    [InlineData(4429, "Too many initialisation requests", Init, Init)]
    [InlineData(
        4409,
        "Subscriber for 1 already exists",
        Init,
        """{"type":"subscribe","id":"1","payload":{"query":"subscription { events }"}}""",
        """{"type":"subscribe","id":"1","payload":{"query":"subscription { events }"}}""")]
    public async Task Message_AgainstTheProtocol_ClosesTheConnection(int code, string reason, params string[] messages)
    {
        await using var server = await RunningServer.StartAsync();
        using var socket = await ConnectAsync(server);

        foreach (var message in messages)
            await SendAsync(socket, message);

        Assert.Equal((code, reason), await ClosedAsync(socket));
    }

    [Theory]
    [InlineData("""{"type":"ping","payload":{"v":[1,2]}}""")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{"query":"{ hello }","variables":{"v":[1,2]}}}""")]
    public async Task Message_WithTooManyValues_ClosesTheConnection(string message)
    {
        await using var server = await RunningServer.StartAsync(engine: EngineOptions.Default with { Limits = new() { VariableValues = 2 } });
        using var socket = await ConnectAsync(server);

        await SendAsync(socket, Init);
        await ReceiveAsync(socket);
        await SendAsync(socket, message);

        Assert.Equal((4400, "The variables hold at least 3 values; 2 are allowed. Send them in several requests."), await ClosedAsync(socket));
    }

    [Fact]
    public async Task Message_TooLarge_ClosesTheConnection()
    {
        await using var server = await RunningServer.StartAsync(new() { MaxRequestBytes = 5_000 });
        using var socket = await ConnectAsync(server);

        await SendAsync(socket, "{\"type\":\"ping\",\"x\":\"" + new string('x', 20_000) + "\"}");

        Assert.Equal(1009, (await ClosedAsync(socket)).Code);
    }

    [Fact]
    public async Task Init_ThatDoesNotCome_ClosesTheConnection()
    {
        var time = new ManualTime();
        await using var server = await RunningServer.StartAsync(time: time);
        using var socket = await ConnectAsync(server);

        await time.WhenWaitingAsync(TimeSpan.FromSeconds(3));
        time.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal((4408, "Connection initialisation timeout"), await ClosedAsync(socket));
    }

    [Theory]
    [InlineData("""{"type":"connection_init","payload":{"token":"right"}}""", true)]
    [InlineData("""{"type":"connection_init","payload":{"token":"wrong"}}""", false)]
    [InlineData(Init, false)]
    public async Task Init_WithCredentials_IsAcceptedOrForbidden(string init, bool isAccepted)
    {
        var options = new GraphQLHttpOptions
        {
            Authenticate = (_, payload) => ValueTask.FromResult(
                payload.ValueKind == System.Text.Json.JsonValueKind.Object && payload.GetProperty("token").GetString() == "right" ? new ClaimsPrincipal() : null),
        };
        await using var server = await RunningServer.StartAsync(options);
        using var socket = await ConnectAsync(server);

        await SendAsync(socket, init);

        if (isAccepted)
            Assert.Equal(Ack, await ReceiveAsync(socket));
        else
            Assert.Equal((4403, "Forbidden"), await ClosedAsync(socket));
    }

    [Fact]
    public async Task Server_Stopping_ClosesTheConnectionAndSaysSo()
    {
        await using var server = await RunningServer.StartAsync();
        using var socket = await ConnectAsync(server);
        await SendAsync(socket, Init);
        await ReceiveAsync(socket);

        var stopping = server.StopAsync();

        Assert.Equal((1001, "The server is going away"), await ClosedAsync(socket));
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, default);
        await stopping.WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Streams_EndedBeforeTheServer_CloseTheConnectionAndSaySo()
    {
        using var end = new CancellationTokenSource();
        await using var server = await RunningServer.StartAsync(new() { EndStreams = end.Token });
        using var socket = await ConnectAsync(server);
        await SendAsync(socket, Init);
        await ReceiveAsync(socket);

        await end.CancelAsync();

        Assert.Equal((1001, "The server is going away"), await ClosedAsync(socket));
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, default);
    }

    [Theory]
    [InlineData("graphql-ws")]
    [InlineData(null)]
    public async Task Subprotocol_NotOurs_ClosesTheConnection(string? protocol)
    {
        await using var server = await RunningServer.StartAsync();
        using var socket = await ConnectAsync(server, protocol);

        Assert.Equal((4406, "Subprotocol not acceptable"), await ClosedAsync(socket));
    }

    [Theory]
    [InlineData("https://elsewhere.example", false)]
    [InlineData("https://app.example", true)]
    public async Task Origin_OfAnotherSite_IsRefusedUnlessAllowed(string origin, bool isAllowed)
    {
        await using var server = await RunningServer.StartAsync(new() { AllowedOrigins = new HashSet<string> { "https://app.example" } });
        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        socket.Options.SetRequestHeader("Origin", origin);
        var connecting = socket.ConnectAsync(new UriBuilder(server.Address) { Scheme = "ws", Path = "/graphql" }.Uri, default);

        if (isAllowed)
            await connecting;
        else
            await Assert.ThrowsAsync<WebSocketException>(() => connecting);
    }

    private static async Task<ClientWebSocket> ConnectAsync(RunningServer server, string? protocol = "graphql-transport-ws")
    {
        var socket = new ClientWebSocket();
        if (protocol is not null)
            socket.Options.AddSubProtocol(protocol);
        await socket.ConnectAsync(new UriBuilder(server.Address) { Scheme = "ws", Path = "/graphql" }.Uri, default);
        return socket;
    }

    private static Task SendAsync(ClientWebSocket socket, string message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, endOfMessage: true, default);

    private static async Task<string> ReceiveAsync(ClientWebSocket socket)
    {
        var buffer = new byte[8192];
        var result = await socket.ReceiveAsync(buffer, default);
        Assert.Equal(WebSocketMessageType.Text, result.MessageType);
        return Encoding.UTF8.GetString(buffer, 0, result.Count);
    }

    private static async Task<(int Code, string? Reason)> ClosedAsync(ClientWebSocket socket)
    {
        var buffer = new byte[8192];
        while ((await socket.ReceiveAsync(buffer, default)).MessageType != WebSocketMessageType.Close)
        {
        }

        return ((int)socket.CloseStatus!.Value, socket.CloseStatusDescription);
    }
}
