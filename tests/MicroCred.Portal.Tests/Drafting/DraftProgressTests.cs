using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using MicroCred.Portal.Tests.Api;
using MicroCred.Portal.Tests.People;

namespace MicroCred.Portal.Tests.Drafting;

/// <summary>Who follows a draft is told where it stands, then the text as it comes, then that it is done; over either transport.</summary>
public class DraftProgressTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private const string Follow = "subscription ($id: ID!) { draftProgress(draft: $id) { section textDelta restarted done errors { code } draft { version section(section: OUTCOMES) { status markdown } } } }";

    [Fact]
    public async Task Follow_ByServerSentEvents_TellsTextThenDone()
    {
        using var client = await portal.AsAsync("lecturer");
        var drafting = new Drafting(client, "id");
        var id = await drafting.NewAsync();
        await using var events = client.EventsAsync(Follow, new { id }).Select(Progress).GetAsyncEnumerator();
        await ToldAsync(drafting, id, async () =>
        {
            Assert.True(await events.MoveNextAsync());
            return events.Current;
        });
    }

    [Fact]
    public async Task Follow_ByWebSocket_TellsTextThenDone()
    {
        using var client = await portal.AsAsync("lecturer");
        var drafting = new Drafting(client, "id");
        var id = await drafting.NewAsync();
        var sockets = portal.Server.CreateWebSocketClient();
        sockets.SubProtocols.Add("graphql-transport-ws");
        using var socket = await sockets.ConnectAsync(new("ws://localhost/graphql"), default);
        await SendAsync(socket, new { type = "connection_init", payload = new { Authorization = client.DefaultRequestHeaders.Authorization!.ToString() } });
        Assert.Equal("connection_ack", (await ReceiveAsync(socket)).GetProperty("type").GetString());
        await SendAsync(socket, new { id = "1", type = "subscribe", payload = new { query = Follow, variables = new { id } } });
        await ToldAsync(drafting, id, async () => Progress((await ReceiveAsync(socket)).GetProperty("payload")));
    }

    [Fact]
    public async Task Follow_EditInAnotherTab_IsTold()
    {
        using var client = await portal.AsAsync("lecturer");
        var drafting = new Drafting(client, "id");
        var id = await drafting.NewAsync();
        await drafting.AskAsync("draftSection", new { draft = id, section = "OUTCOMES" });
        await using var events = client.EventsAsync(Follow, new { id }).Select(Progress).GetAsyncEnumerator();
        Assert.True(await events.MoveNextAsync());
        await drafting.AskAsync("acceptSection", new { draft = id, section = "OUTCOMES" });
        Assert.True(await events.MoveNextAsync());
        Assert.Equal((true, "ACCEPTED"), (events.Current.GetProperty("done").GetBoolean(), events.Current.GetProperty("draft").GetProperty("section").GetProperty("status").GetString()));
    }

    private static JsonElement Progress(JsonElement response) => response.GetProperty("data").GetProperty("draftProgress");

    private static async Task ToldAsync(Drafting drafting, string id, Func<Task<JsonElement>> next)
    {
        var first = await next();
        Assert.Equal((false, 1), (first.GetProperty("done").GetBoolean(), first.GetProperty("draft").GetProperty("version").GetInt32()));
        await drafting.AskAsync("draftSection", new { draft = id, section = "OUTCOMES" });

        var text = new StringBuilder();
        JsonElement told;
        while (!(told = await next()).GetProperty("done").GetBoolean())
        {
            Assert.Equal("OUTCOMES", told.GetProperty("section").GetString());
            text.Append(told.GetProperty("textDelta").GetString());
        }

        var outcomes = told.GetProperty("draft").GetProperty("section");
        Assert.Equal("PROPOSED", outcomes.GetProperty("status").GetString());
        Assert.Equal(outcomes.GetProperty("markdown").GetString(), text.ToString());
    }

    private static Task SendAsync(WebSocket socket, object message) =>
        socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, endOfMessage: true, default);

    private static async Task<JsonElement> ReceiveAsync(WebSocket socket)
    {
        using var whole = new MemoryStream();
        var buffer = new byte[8192];
        WebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(buffer, default);
            whole.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);

        return JsonDocument.Parse(whole.ToArray()).RootElement;
    }
}
