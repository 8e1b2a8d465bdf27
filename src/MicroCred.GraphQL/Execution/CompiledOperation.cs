using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using MicroCred.GraphQL.Errors;
using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Limits;

namespace MicroCred.GraphQL.Execution;

/// <summary>An operation of the built-in engine, with its plans.</summary>
internal sealed class CompiledOperation : PreparedOperation
{
    /// <summary>Plans kept for one operation. A client that varies more conditions than this has them compiled anew.</summary>
    private const int MaxPlans = 16;

    private readonly GraphQLEngine engine;
    private readonly BoundSchema bound;
    private readonly DocumentNode document;
    private readonly OperationNode operation;
    private readonly Action<int> kept;
    private readonly OperationAllowance allowance;
    private readonly VariableCoercion variables;
    private readonly ImmutableArray<string> conditions = [];
    private readonly ConcurrentDictionary<ulong, OperationPlan> plans = new();

    /// <param name="kept">Told how many fields a plan has that stays in memory.</param>
    public CompiledOperation(GraphQLEngine engine, BoundSchema bound, DocumentNode document, OperationNode operation, OperationAllowance allowance, Action<int> kept)
    {
        (this.engine, this.bound, this.document, this.operation, this.allowance, this.kept) = (engine, bound, document, operation, allowance, kept);
        variables = VariableCoercion.Of(operation, bound, document.Source);
        conditions = ConditionVariables.Of(document, variables.Declares);
        if (conditions.IsEmpty)
            Errors = CompileFirst();
    }

    public override OperationKind? Kind => Errors.IsEmpty ? operation.Operation : null;

    public override ImmutableArray<GraphQLError> Errors { get; } = [];

    public override ValueTask<GraphQLResponse> ExecuteAsync(JsonElement json, RequestContext request) => Find(json, out var values, out var errors) is { } plan
        ? engine.RunAsync(plan, values, request, allowance.Time)
        : ValueTask.FromResult(GraphQLResponse.Refused(errors));

    public override IAsyncEnumerable<GraphQLResponse> SubscribeAsync(JsonElement json, RequestContext request, CancellationToken cancellation = default) =>
        Find(json, out var values, out var errors) is { } plan
            ? engine.StreamAsync(plan, values, request, cancellation)
            : new RefusedOperation(errors).SubscribeAsync(json, request, cancellation);

    /// <summary>The plan for these variables; null, and why, when they do not fit.</summary>
    internal OperationPlan? Find(JsonElement json, out VariableValues values, out ImmutableArray<GraphQLError> errors)
    {
        values = VariableValues.None;
        errors = Errors;
        if (!errors.IsEmpty)
            return null;
        if (allowance.CheckCost(json) is { } tooCostly)
        {
            errors = [tooCostly];
            return null;
        }

        if (variables.Coerce(json, out errors) is not { } coerced)
            return null;
        values = coerced;
        var key = 0UL;
        for (var i = 0; i < conditions.Length; i++)
            key |= coerced.Find(conditions[i]) is true ? 1UL << (i & 63) : 0;
        if (conditions.Length <= 64 && plans.TryGetValue(key, out var known))
            return known;
        var plan = new OperationCompiler(bound, document, operation, name => coerced.Find(name) is true).Compile(out errors);
        if (plan is not null && conditions.Length <= 64 && plans.Count < MaxPlans)
            Keep(key, plan);
        return plan;
    }

    /// <summary>Finds the faults of literals before the first request, and spares it the compilation.</summary>
    private ImmutableArray<GraphQLError> CompileFirst()
    {
        if (new OperationCompiler(bound, document, operation, _ => false).Compile(out var errors) is { } plan)
            Keep(0, plan);
        return errors;
    }

    private void Keep(ulong key, OperationPlan plan)
    {
        if (plans.TryAdd(key, plan))
            kept(plan.Fields.Count);
    }
}
