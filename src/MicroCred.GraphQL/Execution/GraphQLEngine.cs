using System.Runtime.CompilerServices;
using MicroCred.GraphQL.Limits;
using MicroCred.GraphQL.Resolvers;
using MicroCred.GraphQL.Types;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace MicroCred.GraphQL.Execution;

/// <summary>The built-in engine. All reflection is done when it is made, none in a request.</summary>
public sealed class GraphQLEngine : IGraphQLEngine
{
    private readonly BoundSchema bound;
    private readonly EngineOptions options;
    private readonly TimeProvider clock;
    private readonly ExecutionPool pool;
    private readonly DocumentCache documents;

    /// <exception cref="SchemaException">Schema and resolvers do not correspond; every problem is named.</exception>
    public GraphQLEngine(Schema schema, ResolverMap resolvers, EngineOptions? options = null, ILogger<GraphQLEngine>? logger = null, TimeProvider? clock = null)
    {
        bound = SchemaBinder.Bind(schema, resolvers);
        this.options = options ?? EngineOptions.Default;
        this.clock = clock ?? TimeProvider.System;
        pool = new ExecutionPool(logger ?? NullLogger<GraphQLEngine>.Instance, this.options.IsUnavailable);
        documents = new DocumentCache(bound, this.options, (document, operation, allowance, kept) => new CompiledOperation(this, bound, document, operation, allowance, kept));
    }

    public Schema Schema => bound.Schema;

    public GraphQLLimits Limits => options.Limits;

    public PreparedOperation Prepare(ReadOnlySpan<byte> document, string? operationName) => documents.Get(document, operationName);

    /// <inheritdoc cref="PreparedOperation.SubscribeAsync"/>
    internal async IAsyncEnumerable<GraphQLResponse> StreamAsync(
        OperationPlan plan, VariableValues values, RequestContext request, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var source = plan.Source ?? throw new ArgumentException("The operation is no subscription.", nameof(plan));
        var events = new EventStream(source, pool, Start(plan, values, request, TimeSpan.Zero));
        await using (events)
        {
            while (await events.NextAsync(cancellation))
                yield return events.Failure is { } failure ? GraphQLResponse.Refused(failure) : await RunAsync(plan, values, request, Limits.ExecutionTime, events.Current);
        }
    }

    /// <param name="time">How long it may take.</param>
    /// <param name="event">What a subscription's response answers; else null.</param>
    internal async ValueTask<GraphQLResponse> RunAsync(OperationPlan plan, VariableValues variables, RequestContext request, TimeSpan time, object? @event = null)
    {
        var execution = Start(plan, variables, request, time);
        execution.Event = @event;
        try
        {
            await execution.RunAsync();
            return new ExecutedResponse(execution);
        }
        catch (Exception exception) when (execution.IsOver(exception) && !request.Aborted.IsCancellationRequested)
        {
            // Resolvers may still be at work with it, so that it does not go back to the pool.
            return GraphQLResponse.Failed(ExecutionErrors.Timeout(time));
        }
    }

    /// <param name="limit">Zero for ever.</param>
    private Execution Start(OperationPlan plan, VariableValues variables, RequestContext request, TimeSpan limit)
    {
        var execution = pool.Rent();
        execution.Begin(plan, variables, request, new Deadline(clock, clock.GetTimestamp(), limit));
        return execution;
    }
}
