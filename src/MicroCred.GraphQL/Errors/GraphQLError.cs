using System.Collections.Immutable;
using MicroCred.GraphQL.Language;

namespace MicroCred.GraphQL.Errors;

/// <summary>One entry of a response's <c>errors</c>. Specification section 7.1.2 (September 2025: 7.1.6).</summary>
/// <param name="Code">One of <see cref="ErrorCodes"/>; shown as <c>extensions.code</c>.</param>
/// <param name="Message">What was found, what was expected and how to mend it.</param>
public sealed record GraphQLError(string Code, string Message)
{
    /// <summary>Places in the document; empty when the error is not tied to one.</summary>
    public ImmutableArray<SourceLocation> Locations { get; init; } = [];

    /// <summary>The response field at fault, outermost first; empty for errors raised before execution.</summary>
    public ImmutableArray<PathSegment> Path { get; init; } = [];

    /// <summary>Further entries of <c>extensions</c>. Values are strings, booleans, numbers, or lists of these.</summary>
    public ImmutableArray<KeyValuePair<string, object?>> Extensions { get; init; } = [];

    /// <summary>What went wrong inside; for the log, never for the response.</summary>
    public Exception? Cause { get; init; }

    /// <summary>An error at the start of each of <paramref name="nodes"/>.</summary>
    public static GraphQLError At(string code, string message, Source source, params ReadOnlySpan<Node> nodes)
    {
        var locations = ImmutableArray.CreateBuilder<SourceLocation>(nodes.Length);
        foreach (var node in nodes)
            locations.Add(source.LocationOf(node.Start));
        return new(code, message) { Locations = locations.MoveToImmutable() };
    }
}
