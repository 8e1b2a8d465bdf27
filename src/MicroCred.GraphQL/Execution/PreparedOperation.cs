using System.Collections.Immutable;
using System.Text.Json;
using MicroCred.GraphQL.Errors;
using MicroCred.GraphQL.Language;

namespace MicroCred.GraphQL.Execution;

/// <summary>An operation of a document that an engine has read, validated and compiled; or why it could not. May be run any number of times.</summary>
public abstract class PreparedOperation
{
    /// <summary>Null when the document cannot be executed.</summary>
    public abstract OperationKind? Kind { get; }

    /// <summary>Empty when the operation can be executed.</summary>
    public abstract ImmutableArray<GraphQLError> Errors { get; }

    /// <summary>Runs a query or mutation. May complete at once, where no resolver has to be waited for.</summary>
    /// <param name="variables">An object; undefined or null when there are none.</param>
    /// <exception cref="OperationCanceledException">The client went away.</exception>
    public abstract ValueTask<GraphQLResponse> ExecuteAsync(JsonElement variables, RequestContext request);

    /// <summary>
    /// Runs a subscription: one response for each event. A stream that cannot be opened gives one response, with errors and no data;
    /// one that fails later ends with such a response. Section 6.2.3.
    /// </summary>
    /// <param name="variables">An object; undefined or null when there are none.</param>
    /// <exception cref="ArgumentException">The operation is no subscription.</exception>
    /// <exception cref="OperationCanceledException">The client went away.</exception>
    public abstract IAsyncEnumerable<GraphQLResponse> SubscribeAsync(JsonElement variables, RequestContext request, CancellationToken cancellation = default);
}
