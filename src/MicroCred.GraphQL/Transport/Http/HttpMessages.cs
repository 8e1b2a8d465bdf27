using MicroCred.GraphQL.Errors;

namespace MicroCred.GraphQL.Transport.Http;

/// <summary>All refusals of the HTTP endpoint, before any GraphQL is looked at.</summary>
internal static class HttpMessages
{
    public static GraphQLError Method { get; } = Bad("Only GET and POST are understood here.");

    public static GraphQLError MutationByGet { get; } = Bad("A GET request can only query. Send mutations with POST.");

    public static GraphQLError MediaType { get; } = Bad("The body must be JSON: send Content-Type: application/json, in UTF-8. Forms and uploads are not accepted.");

    public static GraphQLError NotAcceptable { get; } =
        Bad("Nothing in the Accept header can be served. Accept application/graphql-response+json, application/json or text/event-stream.");

    public static GraphQLError SubscriptionNeedsStream { get; } =
        Bad("A subscription answers with a stream. Send Accept: text/event-stream, or use a WebSocket with graphql-transport-ws.");

    public static GraphQLError CrossSite { get; } = new(
        ErrorCodes.Forbidden,
        "The request comes from another site in a way that no browser checks. Send it with Content-Type: application/json or a GraphQL-Require-Preflight header.");

    public static GraphQLError Batch { get; } = Bad("The body is a list. Batches are not accepted: send one operation a request.");

    public static GraphQLError NoObject { get; } = Bad("The body must be a JSON object with a \"query\".");

    public static GraphQLError NotUtf8 { get; } = Bad("The request is not well-formed UTF-8.");

    public static GraphQLError NoQuery { get; } = Bad("\"query\" is missing. Give the document as a string.");

    public static GraphQLError NotJson(string where) => Bad($"{where} is not well-formed JSON.");

    public static GraphQLError NotJsonAt(long line, long column) => Bad($"The body is not well-formed JSON at line {line + 1}, byte {column + 1}.");

    public static GraphQLError Parameter(string name, string expected, string found) => Bad($"\"{name}\" must be {expected}, but is {found}.");

    public static GraphQLError Twice(string name) => Bad($"\"{name}\" is given twice.");

    public static GraphQLError TooLarge(long actual, int allowed) =>
        LimitErrors.Exceeded("requestBytes", actual, allowed, "The request has at least {0} bytes; {1} are allowed.");

    public static GraphQLError TooSlow(TimeSpan allowed) =>
        new(ErrorCodes.Timeout, $"The body did not arrive within {allowed.TotalSeconds:0.#} seconds.");

    private static GraphQLError Bad(string message) => new(ErrorCodes.BadRequest, message);
}
