using System.Buffers;
using System.Net.WebSockets;
using System.Runtime.InteropServices;
using System.Text.Json;
using MicroCred.GraphQL.Execution;

namespace MicroCred.GraphQL.Transport.WebSockets;

/// <summary>Sends messages, one at a time whoever sends.</summary>
internal sealed class SocketWriter(WebSocket socket, CancellationToken aborted) : IDisposable
{
    private readonly SemaphoreSlim writing = new(1, 1);

    public ValueTask AcknowledgeAsync() => SendAsync("""{"type":"connection_ack"}"""u8.ToArray());

    /// <param name="payload">What came with the ping goes back with the pong.</param>
    public ValueTask PongAsync(RequestObject? payload) => payload is null
        ? SendAsync("""{"type":"pong"}"""u8.ToArray())
        : SendAsync(Message("pong", null, JsonMarshal.GetRawUtf8Value(payload.Root).ToArray()));

    public ValueTask CompleteAsync(string id) => SendAsync(Message("complete", id, default));

    /// <summary>Sends a response: as <c>next</c>, or as <c>error</c>, which ends the operation, when nothing was executed.</summary>
    public ValueTask ResponseAsync(string id, GraphQLResponse response)
    {
        if (response.HasData)
            return SendAsync(Message("next", id, response.Body));
        // {"errors":[…]}: the message wants the list.
        return SendAsync(Message("error", id, response.Body["{\"errors\":".Length..^1]));
    }

    public async ValueTask CloseAsync(CloseReason reason)
    {
        await writing.WaitAsync(CancellationToken.None);
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await socket.CloseOutputAsync((WebSocketCloseStatus)reason.Code, reason.Text, aborted);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
        {
            // The client is gone: nobody is left to be told.
        }
        finally
        {
            writing.Release();
        }
    }

    public void Dispose() => writing.Dispose();

    private static ReadOnlyMemory<byte> Message(string type, string? id, ReadOnlyMemory<byte> payload)
    {
        var buffer = new ArrayBufferWriter<byte>(payload.Length + 64);
        using var json = new Utf8JsonWriter(buffer, new() { SkipValidation = true });
        json.WriteStartObject();
        json.WriteString("type"u8, type);
        if (id is not null)
            json.WriteString("id"u8, id);
        if (!payload.IsEmpty)
        {
            json.WritePropertyName("payload"u8);
            json.WriteRawValue(payload.Span, skipInputValidation: true);
        }

        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    private async ValueTask SendAsync(ReadOnlyMemory<byte> message)
    {
        await writing.WaitAsync(aborted);
        try
        {
            if (socket.State == WebSocketState.Open)
                await socket.SendAsync(message, WebSocketMessageType.Text, WebSocketMessageFlags.EndOfMessage, aborted);
        }
        finally
        {
            writing.Release();
        }
    }
}
