using MicroCred.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace MicroCred.GraphQL.Transport.EventStreams;

/// <summary>
/// Answers with server-sent events, one connection an operation: the distinct connections mode of the GraphQL over SSE protocol. Each response is an
/// event <c>next</c>; an event <c>complete</c> ends the stream. A comment now and then keeps intermediaries from closing a quiet one.
/// </summary>
internal sealed class EventStreamAnswer(HttpContext http, TimeProvider time, TimeSpan quiet, CancellationToken stopped) : IAsyncDisposable
{
    private readonly SemaphoreSlim writing = new(1, 1);
    private readonly CancellationTokenSource ended = CancellationTokenSource.CreateLinkedTokenSource(stopped);
    private Task keepAlive = Task.CompletedTask;

    public async ValueTask StartAsync()
    {
        http.Response.ContentType = "text/event-stream; charset=utf-8";
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        await WriteAsync(":\n\n"u8.ToArray());
        keepAlive = KeepAliveAsync();
    }

    /// <summary>Sends and disposes a response.</summary>
    public async ValueTask NextAsync(GraphQLResponse response)
    {
        using (response)
        {
            // JSON written by the engine holds no line breaks, so that it is one data line.
            var (head, body) = ("event: next\ndata: "u8.ToArray(), response.Body);
            var frame = new byte[head.Length + body.Length + 2];
            head.CopyTo(frame, 0);
            body.CopyTo(frame.AsMemory(head.Length));
            "\n\n"u8.CopyTo(frame.AsSpan(head.Length + body.Length));
            await WriteAsync(frame);
        }
    }

    public ValueTask CompleteAsync() => WriteAsync("event: complete\ndata: \n\n"u8.ToArray());

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await keepAlive;
        ended.Dispose();
        writing.Dispose();
    }

    private async Task KeepAliveAsync()
    {
        using var timer = new PeriodicTimer(quiet, time);
        try
        {
            while (await timer.WaitForNextTickAsync(ended.Token))
                await WriteAsync(":\n\n"u8.ToArray());
        }
        catch (OperationCanceledException)
        {
            // The stream has ended, or its reader has gone.
        }
    }

    private async ValueTask WriteAsync(ReadOnlyMemory<byte> frame)
    {
        await writing.WaitAsync(http.RequestAborted);
        try
        {
            await http.Response.BodyWriter.WriteAsync(frame, http.RequestAborted);
        }
        finally
        {
            writing.Release();
        }
    }
}
