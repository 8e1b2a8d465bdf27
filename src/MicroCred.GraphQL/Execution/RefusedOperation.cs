using System.Collections.Immutable;
using System.Text.Json;
using MicroCred.GraphQL.Errors;
using MicroCred.GraphQL.Language;

namespace MicroCred.GraphQL.Execution;

/// <summary>A document that cannot be executed, and why.</summary>
internal sealed class RefusedOperation(ImmutableArray<GraphQLError> errors) : PreparedOperation
{
    public override OperationKind? Kind => null;

    public override ImmutableArray<GraphQLError> Errors => errors;

    public override ValueTask<GraphQLResponse> ExecuteAsync(JsonElement variables, RequestContext request) => ValueTask.FromResult(GraphQLResponse.Refused(errors));

    public override IAsyncEnumerable<GraphQLResponse> SubscribeAsync(JsonElement variables, RequestContext request, CancellationToken cancellation = default) =>
        new[] { GraphQLResponse.Refused(errors) }.ToAsyncEnumerable();
}
