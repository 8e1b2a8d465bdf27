namespace MicroCred.GraphQL.Errors;

/// <summary>The closed list of <c>extensions.code</c>. Each is explained for clients in docs/graphql-errors.md.</summary>
public static class ErrorCodes
{
    /// <summary>The document is no GraphQL: it could not be read.</summary>
    public const string ParseFailed = "GRAPHQL_PARSE_FAILED";

    /// <summary>The document does not fit the schema.</summary>
    public const string ValidationFailed = "GRAPHQL_VALIDATION_FAILED";

    /// <summary>The HTTP request or the protocol message is malformed, before any GraphQL is looked at.</summary>
    public const string BadRequest = "BAD_REQUEST";

    /// <summary>A variable or an argument has a value that cannot be used.</summary>
    public const string BadUserInput = "BAD_USER_INPUT";

    public const string NotFound = "NOT_FOUND";
    public const string Unauthenticated = "UNAUTHENTICATED";
    public const string Forbidden = "FORBIDDEN";
    public const string Conflict = "CONFLICT";

    /// <summary>More was asked than is allowed: extensions carry <c>limit</c>, <c>actual</c> and <c>allowed</c>.</summary>
    public const string LimitExceeded = "LIMIT_EXCEEDED";

    /// <summary>The document is not among the trusted ones, or its hash is unknown.</summary>
    public const string DocumentNotTrusted = "DOCUMENT_NOT_TRUSTED";

    /// <summary>The operation took longer than it may.</summary>
    public const string Timeout = "TIMEOUT";

    /// <summary>The server lacks something it needs right now; trying again may help.</summary>
    public const string Unavailable = "UNAVAILABLE";

    /// <summary>A fault of the server. The response tells no details; the log does.</summary>
    public const string Internal = "INTERNAL";

    /// <summary>Every code, for documentation and tests.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        ParseFailed, ValidationFailed, BadRequest, BadUserInput, NotFound, Unauthenticated, Forbidden, Conflict,
        LimitExceeded, DocumentNotTrusted, Timeout, Unavailable, Internal,
    ];
}
