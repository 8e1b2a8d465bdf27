using System.Runtime.CompilerServices;
using MicroCred.GraphQL.Execution;
using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Limits;
using Microsoft.AspNetCore.Http;

namespace MicroCred.GraphQL.Transport;

/// <summary>Runs an operation of any kind as a stream of responses: one for a query or mutation, one for each event of a subscription.</summary>
internal sealed class OperationRunner(IGraphQLEngine engine, ClientOperations clients, GraphQLHttpOptions options)
{
    public GraphQLLimits Limits => engine.Limits;

    /// <summary>A response without data is the only one, or the last. The caller disposes responses.</summary>
    public async IAsyncEnumerable<GraphQLResponse> RunAsync(HttpContext http, RequestParameters parameters, RequestContext context)
    {
        if (!clients.TryEnter(http, context.User, out var admitted))
        {
            yield return GraphQLResponse.Refused(clients.Refusal);
            yield break;
        }

        using var admission = admitted;
        if (options.Documents.Resolve(parameters, options.TrustedDocumentsOnly) is { } refusal)
        {
            yield return GraphQLResponse.Refused(refusal);
            yield break;
        }

        var operation = engine.Prepare(parameters.Document.Span, parameters.OperationName);
        if (operation.Kind is null)
        {
            yield return GraphQLResponse.Refused(operation.Errors);
        }
        else if (operation.Kind == OperationKind.Subscription)
        {
            await foreach (var response in operation.SubscribeAsync(parameters.Variables, context, context.Aborted))
                yield return response;
        }
        else
        {
            yield return await operation.ExecuteAsync(parameters.Variables, context);
        }
    }
}
