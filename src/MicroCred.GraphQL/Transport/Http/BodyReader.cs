using System.Buffers;
using MicroCred.GraphQL.Errors;
using Microsoft.AspNetCore.Http;

namespace MicroCred.GraphQL.Transport.Http;

/// <summary>Reads a request's body as a whole, which ends early when it is too large or too slow.</summary>
internal static class BodyReader
{
    /// <returns>Null when the parameters are read; else why not.</returns>
    public static async ValueTask<GraphQLError?> ReadAsync(HttpRequest request, GraphQLHttpOptions options, TimeProvider time, RequestParameters into)
    {
        var most = options.MostBodyBytes(request.HttpContext.User);
        if (request.ContentLength > most)
            return HttpMessages.TooLarge(request.ContentLength.Value, most);
        var body = request.BodyReader;
        var pending = body.ReadAsync(request.HttpContext.RequestAborted);
        if (pending is { IsCompletedSuccessfully: true, Result: { IsCompleted: true } whole } && whole.Buffer.Length <= most)
        {
            var error = Parse(whole.Buffer, into);
            body.AdvanceTo(whole.Buffer.End);
            return error;
        }

        return await ReadSlowlyAsync(request, pending, most, options.MaxReadTime, time, into);
    }

    private static async ValueTask<GraphQLError?> ReadSlowlyAsync(
        HttpRequest request, ValueTask<System.IO.Pipelines.ReadResult> pending, int most, TimeSpan readTime, TimeProvider time, RequestParameters into)
    {
        var body = request.BodyReader;
        using var clock = new CancellationTokenSource(readTime, time);
        // A read that waits is woken rather than cancelled, so that the connection stays whole and can carry the refusal.
        using var wake = clock.Token.Register(static reader => ((System.IO.Pipelines.PipeReader)reader!).CancelPendingRead(), body);
        while (true)
        {
            var result = await pending;
            if (result.IsCanceled)
            {
                body.AdvanceTo(result.Buffer.End);
                return HttpMessages.TooSlow(readTime);
            }

            if (result.Buffer.Length > most)
            {
                body.AdvanceTo(result.Buffer.End);
                return HttpMessages.TooLarge(result.Buffer.Length, most);
            }

            if (result.IsCompleted)
            {
                var error = Parse(result.Buffer, into);
                body.AdvanceTo(result.Buffer.End);
                return error;
            }

            body.AdvanceTo(result.Buffer.Start, result.Buffer.End);
            pending = body.ReadAsync(request.HttpContext.RequestAborted);
        }
    }

    private static GraphQLError? Parse(in ReadOnlySequence<byte> body, RequestParameters into)
    {
        if (body.IsSingleSegment)
            return RequestJson.Read(body.FirstSpan, into);
        var whole = ArrayPool<byte>.Shared.Rent((int)body.Length);
        body.CopyTo(whole);
        var error = RequestJson.Read(whole.AsSpan(0, (int)body.Length), into);
        ArrayPool<byte>.Shared.Return(whole);
        return error;
    }
}
