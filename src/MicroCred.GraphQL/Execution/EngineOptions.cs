using MicroCred.GraphQL.Limits;

namespace MicroCred.GraphQL.Execution;

/// <summary>What an engine does and how much it takes on.</summary>
public sealed record EngineOptions
{
    public static EngineOptions Default { get; } = new();

    /// <summary>Whether <c>__schema</c> and <c>__type</c> are answered. Default true.</summary>
    public bool AllowIntrospection { get; init; } = true;

    /// <summary>How much memory documents and their plans may take, estimated; those used least recently are forgotten first. Default 32 MiB, some thousand documents.</summary>
    public long CachedDocumentBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>Whether an exception means that something the server needs is away: then UNAVAILABLE is answered, and not INTERNAL. Default: none does.</summary>
    public Func<Exception, bool> IsUnavailable { get; init; } = _ => false;

    /// <summary>How much one request may ask.</summary>
    public GraphQLLimits Limits { get; init; } = new();
}
