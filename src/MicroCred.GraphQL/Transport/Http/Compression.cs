using System.IO.Compression;
using MicroCred.GraphQL.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace MicroCred.GraphQL.Transport.Http;

/// <summary>
/// Sends a whole body, compressed where that pays. The body is at hand at once, so that the framework's middleware, which must work on streams,
/// would only cost more. Fast levels: an answer is made for one client and sent once.
/// </summary>
internal static class Compression
{
    private const int BrotliQuality = 1;
    private const int BrotliWindow = 18;

    public static ValueTask SendAsync(HttpContext http, ReadOnlyMemory<byte> body, int compressFrom)
    {
        if (body.Length < compressFrom)
            return WriteAsync(http.Response, body);
        http.Response.Headers.Append("Vary", "Accept-Encoding");
        return Choose(http.Request.Headers.AcceptEncoding) switch
        {
            "br" => SendBrotliAsync(http.Response, body),
            "gzip" => SendGzipAsync(http.Response, body),
            _ => WriteAsync(http.Response, body),
        };
    }

    /// <summary>br before gzip where both are welcome; null for neither. RFC 9110, section 12.5.3.</summary>
    public static string? Choose(StringValues accept)
    {
        if (StringValues.IsNullOrEmpty(accept) || !Microsoft.Net.Http.Headers.StringWithQualityHeaderValue.TryParseList(accept, out var codings))
            return null;
        string? best = null;
        var bestQuality = 0.0;
        foreach (var coding in codings)
        {
            var quality = coding.Quality ?? 1;
            var name = coding.Value.Equals("br", StringComparison.OrdinalIgnoreCase) ? "br"
                : coding.Value.Equals("gzip", StringComparison.OrdinalIgnoreCase) ? "gzip"
                : null;
            if (name is not null && quality > 0 && (quality > bestQuality || (quality == bestQuality && name == "br")))
                (best, bestQuality) = (name, quality);
        }

        return best;
    }

    private static async ValueTask SendBrotliAsync(HttpResponse response, ReadOnlyMemory<byte> body)
    {
        var buffer = ByteBuffers.Rent(BrotliEncoder.GetMaxCompressedLength(body.Length));
        BrotliEncoder.TryCompress(body.Span, buffer, out var written, BrotliQuality, BrotliWindow);
        response.Headers.ContentEncoding = "br";
        await WriteAsync(response, buffer.AsMemory(0, written));
        ByteBuffers.Return(buffer);
    }

    private static async ValueTask SendGzipAsync(HttpResponse response, ReadOnlyMemory<byte> body)
    {
        using var packed = new MemoryStream(body.Length / 2);
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(body.Span);
        response.Headers.ContentEncoding = "gzip";
        await WriteAsync(response, packed.GetBuffer().AsMemory(0, (int)packed.Length));
    }

    private static async ValueTask WriteAsync(HttpResponse response, ReadOnlyMemory<byte> body)
    {
        response.ContentLength = body.Length;
        await response.BodyWriter.WriteAsync(body, response.HttpContext.RequestAborted);
    }
}
