using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;
using MicroCred.GraphQL.Errors;
using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Limits;
using MicroCred.GraphQL.Resolvers;
using MicroCred.GraphQL.Types;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace MicroCred.GraphQL.Execution;

/// <summary>
/// Executes operations against a schema and its resolvers. Safe for use by many requests at once.
/// First <see cref="Prepare"/>, which reads, validates and compiles a document, or finds it done; then run what it gives.
/// </summary>
public sealed class GraphQLEngine
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
        documents = new DocumentCache(bound, this.options);
    }

    public Schema Schema => bound.Schema;

    public GraphQLLimits Limits => options.Limits;

    /// <param name="document">UTF-8; not kept.</param>
    /// <param name="operationName">Null or empty when the document has one operation.</param>
    /// <returns>An operation, or the errors of a document that cannot be executed.</returns>
    public PreparedOperation Prepare(ReadOnlySpan<byte> document, string? operationName) => documents.Get(document, operationName);

    /// <summary>Runs a query or mutation. Completes at once when no resolver has to be waited for.</summary>
    /// <param name="variables">An object; undefined or null when there are none.</param>
    /// <exception cref="OperationCanceledException">The client went away.</exception>
    public ValueTask<GraphQLResponse> ExecuteAsync(PreparedOperation operation, JsonElement variables, RequestContext request)
    {
        if (operation.Find(variables, out var values, out var errors) is { } plan)
            return RunAsync(plan, values, request, null);
        return ValueTask.FromResult(GraphQLResponse.Refused(errors));
    }

    /// <summary>
    /// Runs a subscription: one response for each event. A stream that cannot be opened gives one response, with errors and no data;
    /// one that fails later ends with such a response. Section 6.2.3.
    /// </summary>
    /// <exception cref="ArgumentException">The operation is no subscription.</exception>
    /// <exception cref="OperationCanceledException">The client went away.</exception>
    public async IAsyncEnumerable<GraphQLResponse> SubscribeAsync(
        PreparedOperation operation, JsonElement variables, RequestContext request, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        if (operation.Find(variables, out var values, out var errors) is not { } plan)
        {
            yield return GraphQLResponse.Refused(errors);
            yield break;
        }

        var source = plan.Source ?? throw new ArgumentException("The operation is no subscription.", nameof(operation));
        var events = new EventStream(source, pool, Start(plan, values, request, TimeSpan.Zero));
        await using (events)
        {
            while (await events.NextAsync(cancellation))
                yield return events.Failure is { } failure ? GraphQLResponse.Refused(failure) : await RunAsync(plan, values, request, events.Current);
        }
    }

    /// <param name="limit">Zero for ever.</param>
    private Execution Start(OperationPlan plan, VariableValues variables, RequestContext request, TimeSpan limit)
    {
        var execution = pool.Rent();
        execution.Begin(plan, variables, request, new Deadline(clock, clock.GetTimestamp(), limit));
        return execution;
    }

    private async ValueTask<GraphQLResponse> RunAsync(OperationPlan plan, VariableValues variables, RequestContext request, object? @event)
    {
        var time = TimeOf(plan);
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

    private TimeSpan TimeOf(OperationPlan plan)
    {
        var time = options.Limits.ExecutionTime;
        if (plan.Kind != OperationKind.Mutation || options.Limits.LongMutations.Count == 0)
            return time;
        foreach (var field in plan.Fields)
        {
            if (field.ParentType == Schema.Mutation && options.Limits.LongMutations.TryGetValue(field.Definition.Name, out var longer) && longer > time)
                time = longer;
        }

        return time;
    }
}
