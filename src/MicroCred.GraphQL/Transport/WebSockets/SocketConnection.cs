using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Security.Claims;
using MicroCred.GraphQL.Execution;
using MicroCred.GraphQL.Language;
using Microsoft.AspNetCore.Http;

namespace MicroCred.GraphQL.Transport.WebSockets;

/// <summary>
/// One connection of the graphql-transport-ws protocol: reads messages until either side closes, and runs each operation beside the others.
/// </summary>
internal sealed class SocketConnection : IDisposable
{
    private const int UsualMessage = 4 * 1024;
    private const int KeptBuffer = 64 * 1024;
    private readonly HttpContext http;
    private readonly WebSocket socket;
    private readonly OperationRunner runner;
    private readonly GraphQLHttpOptions options;
    private readonly TimeProvider time;
    private readonly SocketWriter writer;
    private readonly CancellationTokenSource ended;
    private readonly ConcurrentDictionary<string, SocketOperation> operations = new(StringComparer.Ordinal);
    private Task<ValueWebSocketReceiveResult>? receiving;
    private ClaimsPrincipal user;
    private bool isInitialised;
    private bool isAcknowledged;

    public SocketConnection(HttpContext http, WebSocket socket, OperationRunner runner, GraphQLHttpOptions options, TimeProvider time, CancellationToken stopping)
    {
        (this.http, this.socket, this.runner, this.options, this.time) = (http, socket, runner, options, time);
        user = http.User;
        ended = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);
        writer = new(socket, http.RequestAborted);
    }

    public async Task RunAsync()
    {
        var reason = await ReadAsync();
        await ended.CancelAsync();
        await Task.WhenAll(operations.Values.Select(operation => operation.Running));
        await writer.CloseAsync(reason);
        if (reason.Code is not 1000 && socket.State == WebSocketState.CloseSent)
            await DrainAsync();
    }

    public void Dispose()
    {
        ended.Dispose();
        writer.Dispose();
    }

    /// <summary>Reads messages until the connection is to be closed.</summary>
    /// <returns>Why; 1000 when the client closed it.</returns>
    private async Task<CloseReason> ReadAsync()
    {
        using var initClock = new CancellationTokenSource(options.InitTimeout, time);
        using var untilInit = CancellationTokenSource.CreateLinkedTokenSource(initClock.Token, ended.Token);
        // Not rented: a receive that is given up may still write into it.
        var buffer = new byte[UsualMessage];
        try
        {
            while (true)
            {
                var (length, larger, problem) = await ReceiveAsync(buffer, isInitialised ? ended.Token : untilInit.Token);
                buffer = larger;
                if (problem is { } reason)
                    return reason;
                if (await HandleAsync(buffer.AsMemory(0, length)) is { } refusal)
                    return refusal;
                if (buffer.Length > KeptBuffer)
                    buffer = new byte[UsualMessage];
            }
        }
        catch (OperationCanceledException) when (!http.RequestAborted.IsCancellationRequested)
        {
            return initClock.IsCancellationRequested && !isInitialised ? CloseReason.InitTimeout : CloseReason.ShuttingDown;
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
        {
            return new(1000, "");
        }
    }

    private async ValueTask<(int Length, byte[] Buffer, CloseReason? Problem)> ReceiveAsync(byte[] buffer, CancellationToken cancellation)
    {
        var length = 0;
        while (true)
        {
            // A cancelled receive would abort the socket, and the client would not learn why: so it is only waited for.
            var received = await ReceiveOnceAsync(buffer.AsMemory(length), cancellation);
            length += received.Count;
            if (received.MessageType == WebSocketMessageType.Close)
                return (0, buffer, new(1000, ""));
            if (received.MessageType == WebSocketMessageType.Binary)
                return (0, buffer, CloseReason.Invalid("Binary messages are not understood"));
            if (received.EndOfMessage)
                return (length, buffer, null);
            if (length > options.MaxRequestBytes)
                return (0, buffer, CloseReason.TooLarge);
            if (length < buffer.Length)
                continue;
            Array.Resize(ref buffer, buffer.Length * 2);
        }
    }

    private async ValueTask<ValueWebSocketReceiveResult> ReceiveOnceAsync(Memory<byte> into, CancellationToken cancellation)
    {
        receiving = socket.ReceiveAsync(into, http.RequestAborted).AsTask();
        return await receiving.WaitAsync(cancellation);
    }

    private async ValueTask<CloseReason?> HandleAsync(ReadOnlyMemory<byte> text)
    {
        if (ClientMessage.Read(text.Span, runner.Limits.VariableValues, out var problem) is not { } message)
            return CloseReason.Invalid(problem);
        if (message.Type == ClientMessageType.Subscribe)
            return Subscribe(message.Id!, message.Parameters!);
        using (message)
        {
            switch (message.Type)
            {
                case ClientMessageType.Init:
                    return await InitialiseAsync(message.Payload);
                case ClientMessageType.Ping:
                    await writer.PongAsync(message.Payload);
                    return null;
                case ClientMessageType.Complete:
                    if (operations.TryRemove(message.Id!, out var operation))
                        await operation.StopAsync();
                    return null;
                default:
                    return null;
            }
        }
    }

    private async ValueTask<CloseReason?> InitialiseAsync(RequestObject? payload)
    {
        if (isInitialised)
            return CloseReason.TooManyInits;
        isInitialised = true;
        if (options.Authenticate is { } authenticate)
        {
            if (await authenticate(http, payload?.Root ?? default) is not { } person)
                return CloseReason.Forbidden;
            user = person;
        }

        await writer.AcknowledgeAsync();
        isAcknowledged = true;
        return null;
    }

    private CloseReason? Subscribe(string id, RequestParameters parameters)
    {
        if (!isAcknowledged)
        {
            parameters.Dispose();
            return CloseReason.Unauthorized;
        }

        // Only this reader adds.
        if (operations.ContainsKey(id))
        {
            parameters.Dispose();
            return CloseReason.DuplicateId(id);
        }

        var operation = new SocketOperation(id, http, user, ended.Token);
        operations[id] = operation;
        operation.Running = RunAsync(operation, parameters);
        return null;
    }

    private async Task RunAsync(SocketOperation operation, RequestParameters parameters)
    {
        // The reader goes on at once, so that a complete message can overtake.
        await Task.Yield();
        using (parameters)
        await using (operation)
        {
            try
            {
                var isRefused = false;
                await foreach (var response in runner.RunAsync(http, parameters, operation))
                {
                    using (response)
                    {
                        await writer.ResponseAsync(operation.Id, response);
                        isRefused |= !response.HasData;
                    }
                }

                // Free before it is said: the client may use the id again at once. An error has ended the operation already.
                if (operations.TryRemove(new(operation.Id, operation)) && !isRefused)
                    await writer.CompleteAsync(operation.Id);
            }
            catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
            {
                operations.TryRemove(new(operation.Id, operation));
            }
        }
    }

    /// <summary>Waits for the client's half of the closing handshake, so that it reads the reason before the connection goes.</summary>
    private async Task DrainAsync()
    {
        using var clock = new CancellationTokenSource(options.MaxReadTime, time);
        try
        {
            // A receive that was given up may still be under way; there can be only one.
            var buffer = new byte[256];
            var received = receiving is null ? default : await receiving.WaitAsync(clock.Token);
            while (received.MessageType != WebSocketMessageType.Close)
                received = await socket.ReceiveAsync(buffer.AsMemory(), clock.Token);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
        {
            // It went without a word, or takes too long.
        }
    }
}
