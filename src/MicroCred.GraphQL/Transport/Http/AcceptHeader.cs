using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace MicroCred.GraphQL.Transport.Http;

/// <summary>How an answer is written.</summary>
internal enum AnswerFormat
{
    /// <summary>Nothing that the client accepts.</summary>
    None,

    /// <summary>application/json: a well-formed GraphQL request is always 200.</summary>
    Json,

    /// <summary>application/graphql-response+json: the status tells whether the request was executed.</summary>
    GraphQLResponse,

    /// <summary>text/event-stream, for subscriptions.</summary>
    EventStream,
}

/// <summary>Chooses the media type of the answer. GraphQL over HTTP, section 5.2; RFC 9110, section 12.5.1.</summary>
internal static class AcceptHeader
{
    public static AnswerFormat Choose(StringValues accept)
    {
        // What nearly every client sends, without taking it apart.
        if (accept.Count == 0 || accept is [null or "" or "*/*" or "application/json"])
            return AnswerFormat.Json;
        if (accept is ["application/graphql-response+json"])
            return AnswerFormat.GraphQLResponse;
        if (!MediaTypeHeaderValue.TryParseList(accept, out var types))
            return AnswerFormat.None;

        var (best, bestQuality) = (AnswerFormat.None, 0.0);
        foreach (var type in types)
        {
            var quality = type.Quality ?? 1;
            var format = FormatOf(type);
            if (format != AnswerFormat.None && quality > 0 && (quality > bestQuality || (quality == bestQuality && format > best)))
                (best, bestQuality) = (format, quality);
        }

        return best;
    }

    /// <summary>A wildcard means application/json, as the specification advises.</summary>
    private static AnswerFormat FormatOf(MediaTypeHeaderValue type)
    {
        if (type.Charset.HasValue && !type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            return AnswerFormat.None;
        return type.MediaType switch
        {
            var all when all.Equals("*/*", StringComparison.Ordinal) => AnswerFormat.Json,
            var some when some.Equals("application/*", StringComparison.OrdinalIgnoreCase) => AnswerFormat.Json,
            var json when json.Equals("application/json", StringComparison.OrdinalIgnoreCase) => AnswerFormat.Json,
            var graphql when graphql.Equals("application/graphql-response+json", StringComparison.OrdinalIgnoreCase) => AnswerFormat.GraphQLResponse,
            var events when events.Equals("text/event-stream", StringComparison.OrdinalIgnoreCase) => AnswerFormat.EventStream,
            _ => AnswerFormat.None,
        };
    }
}
