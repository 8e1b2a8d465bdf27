using MicroCred.GraphQL.Errors;
using MicroCred.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace MicroCred.GraphQL.Transport.Http;

/// <summary>Sends answers. GraphQL over HTTP, section 6: the status depends on the media type.</summary>
internal sealed class AnswerSender(GraphQLHttpOptions options)
{
    private const string Json = "application/json; charset=utf-8";
    private const string GraphQLJson = "application/graphql-response+json; charset=utf-8";

    /// <summary>Sends and disposes the answer to a well-formed request.</summary>
    public async ValueTask SendAsync(HttpContext http, AnswerFormat format, GraphQLResponse response)
    {
        using (response)
            await SendAsync(http, format, StatusOf(format, response), response);
    }

    /// <summary>Refuses a request that is no GraphQL request, or not one that may be made this way.</summary>
    public async ValueTask RefuseAsync(HttpContext http, AnswerFormat format, int status, GraphQLError error)
    {
        if (status == StatusCodes.Status405MethodNotAllowed)
            http.Response.Headers.Allow = HttpMethods.IsGet(http.Request.Method) ? "POST" : "GET, POST";
        using var response = GraphQLResponse.Refused(error);
        await SendAsync(http, format, status, response);
    }

    private ValueTask SendAsync(HttpContext http, AnswerFormat format, int status, GraphQLResponse response)
    {
        http.Response.StatusCode = status;
        // An answer may be one person's own, and only a GET could be kept by something in between.
        if (HttpMethods.IsGet(http.Request.Method))
            http.Response.Headers.CacheControl = "no-store";
        http.Response.ContentType = format == AnswerFormat.GraphQLResponse ? GraphQLJson : Json;
        return Compression.SendAsync(http, response.Body, options.CompressFrom);
    }

    /// <summary>
    /// application/json cannot tell a GraphQL error from a broken server, so that there a well-formed request is always 200; the other media type can.
    /// </summary>
    private static int StatusOf(AnswerFormat format, GraphQLResponse response)
    {
        if (response.HasData || format != AnswerFormat.GraphQLResponse)
            return StatusCodes.Status200OK;
        return (response.Errors.Count > 0 ? response.Errors[0].Code : null) switch
        {
            ErrorCodes.Unauthenticated => StatusCodes.Status401Unauthorized,
            ErrorCodes.Forbidden => StatusCodes.Status403Forbidden,
            ErrorCodes.Internal => StatusCodes.Status500InternalServerError,
            ErrorCodes.Unavailable or ErrorCodes.Timeout => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status400BadRequest,
        };
    }
}
