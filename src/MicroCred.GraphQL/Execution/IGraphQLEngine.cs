using MicroCred.GraphQL.Limits;
using MicroCred.GraphQL.Types;

namespace MicroCred.GraphQL.Execution;

/// <summary>
/// What executes a schema: the port behind which an engine stands. A transport prepares a document, or finds it prepared, and runs the operation
/// that it is given; it knows nothing else of the engine. Safe for use by many requests at once.
/// </summary>
public interface IGraphQLEngine
{
    Schema Schema { get; }

    /// <summary>What one request may ask of this engine. The transport sees to concurrency; all else is the engine's.</summary>
    GraphQLLimits Limits { get; }

    /// <summary>Reads, validates and compiles a document, or finds it done.</summary>
    /// <param name="document">UTF-8; not kept.</param>
    /// <param name="operationName">Null or empty when the document has one operation.</param>
    /// <returns>An operation, or the errors of a document that cannot be executed.</returns>
    PreparedOperation Prepare(ReadOnlySpan<byte> document, string? operationName);
}
