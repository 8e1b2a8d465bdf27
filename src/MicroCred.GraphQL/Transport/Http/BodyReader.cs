using System.Buffers;
using MicroCred.GraphQL.Errors;
using MicroCred.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace MicroCred.GraphQL.Transport.Http;

/// <summary>Reads a request's body as a whole, which ends early when it is too large or too slow.</summary>
internal static class BodyReader
{
    private const int FirstPiece = 16 * 1024;

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
        var (arrived, length) = (ByteBuffers.Rent(FirstPiece), 0);
        try
        {
            while (true)
            {
                var result = await pending;
                var piece = result.Buffer;
                if (result.IsCanceled)
                {
                    body.AdvanceTo(piece.End);
                    return HttpMessages.TooSlow(readTime);
                }

                if (length + piece.Length > most)
                {
                    body.AdvanceTo(piece.End);
                    return HttpMessages.TooLarge(length + piece.Length, most);
                }

                // Taken out of the server's own buffers as it arrives: their memory is pinned, and what slow clients make it grow to would stay.
                arrived = Append(arrived, length, piece);
                length += (int)piece.Length;
                body.AdvanceTo(piece.End);
                if (result.IsCompleted)
                    return RequestJson.Read(arrived.AsSpan(0, length), into);
                pending = body.ReadAsync(request.HttpContext.RequestAborted);
            }
        }
        finally
        {
            ByteBuffers.Return(arrived);
        }
    }

    /// <returns>The buffer, or a larger one in its place.</returns>
    private static byte[] Append(byte[] buffer, int length, in ReadOnlySequence<byte> piece)
    {
        if (buffer.Length - length < piece.Length)
        {
            var larger = ByteBuffers.Rent(Math.Max(buffer.Length * 2, length + (int)piece.Length));
            buffer.AsSpan(0, length).CopyTo(larger);
            ByteBuffers.Return(buffer);
            buffer = larger;
        }

        piece.CopyTo(buffer.AsSpan(length));
        return buffer;
    }

    private static GraphQLError? Parse(in ReadOnlySequence<byte> body, RequestParameters into)
    {
        if (body.IsSingleSegment)
            return RequestJson.Read(body.FirstSpan, into);
        var whole = ByteBuffers.Rent((int)body.Length);
        body.CopyTo(whole);
        var error = RequestJson.Read(whole.AsSpan(0, (int)body.Length), into);
        ByteBuffers.Return(whole);
        return error;
    }
}
