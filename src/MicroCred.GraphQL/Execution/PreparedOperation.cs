using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using MicroCred.GraphQL.Errors;
using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Limits;

namespace MicroCred.GraphQL.Execution;

/// <summary>An operation of a document that was read, validated and compiled; or why it could not be.</summary>
public sealed class PreparedOperation
{
    /// <summary>Plans kept for one operation. A client that varies more conditions than this has them compiled anew.</summary>
    private const int MaxPlans = 16;

    private readonly BoundSchema bound;
    private readonly DocumentNode? document;
    private readonly OperationNode? operation;
    private readonly Action<OperationPlan>? kept;
    private readonly OperationAllowance? allowance;
    private readonly VariableCoercion? variables;
    private readonly ImmutableArray<string> conditions = [];
    private readonly ConcurrentDictionary<ulong, OperationPlan> plans = new();

    internal PreparedOperation(BoundSchema bound, ImmutableArray<GraphQLError> errors) => (this.bound, Errors) = (bound, errors);

    /// <param name="kept">Told of each plan that stays in memory.</param>
    internal PreparedOperation(BoundSchema bound, OperationLimits limits, DocumentNode document, OperationNode operation, Action<OperationPlan> kept)
    {
        (this.bound, this.document, this.operation, this.kept) = (bound, document, operation, kept);
        // Measured before it is compiled: only what is within the limits is written out.
        allowance = limits.Measure(document, operation);
        Errors = allowance.Errors;
        if (!Errors.IsEmpty)
            return;
        variables = new VariableCoercion([.. operation.Variables.Select(Compile)], document.Source);
        conditions = ConditionVariables.Of(document, variables.Declares);
        if (conditions.IsEmpty)
            Errors = CompileFirst();
    }

    /// <summary>Null when the document cannot be executed.</summary>
    public OperationKind? Kind => Errors.IsEmpty ? operation?.Operation : null;

    /// <summary>Empty when the operation can be executed.</summary>
    public ImmutableArray<GraphQLError> Errors { get; } = [];

    /// <summary>Null when <see cref="Errors"/> has any.</summary>
    public DocumentNode? Document => document;

    /// <summary>Null when <see cref="Errors"/> has any.</summary>
    public OperationNode? Operation => operation;

    /// <summary>The plan for these variables; null, and why, when they do not fit.</summary>
    internal OperationPlan? Find(JsonElement json, out VariableValues values, out ImmutableArray<GraphQLError> errors)
    {
        values = VariableValues.None;
        errors = Errors;
        if (!errors.IsEmpty)
            return null;
        if (allowance!.CheckCost(json) is { } tooCostly)
        {
            errors = [tooCostly];
            return null;
        }

        if (variables!.Coerce(json, out errors) is not { } coerced)
            return null;
        values = coerced;
        var key = 0UL;
        for (var i = 0; i < conditions.Length; i++)
            key |= coerced.Find(conditions[i]) is true ? 1UL << (i & 63) : 0;
        if (conditions.Length <= 64 && plans.TryGetValue(key, out var known))
            return known;
        var plan = new OperationCompiler(bound, document!, operation!, name => coerced.Find(name) is true).Compile(out errors);
        if (plan is not null && conditions.Length <= 64 && plans.Count < MaxPlans)
            Keep(key, plan);
        return plan;
    }

    /// <summary>Finds the faults of literals before the first request, and spares it the compilation.</summary>
    private ImmutableArray<GraphQLError> CompileFirst()
    {
        if (new OperationCompiler(bound, document!, operation!, _ => false).Compile(out var errors) is { } plan)
            Keep(0, plan);
        return errors;
    }

    private void Keep(ulong key, OperationPlan plan)
    {
        if (plans.TryAdd(key, plan))
            kept!(plan);
    }

    private CompiledVariable Compile(VariableDefinitionNode node)
    {
        var coercer = bound.Inputs.For(bound.Schema.FindType(node.Type)!);
        object? value = null;
        if (node.DefaultValue is not null)
            coercer.TryLiteral(node.DefaultValue, VariableValues.None, new CoercionProblems(), out value);
        return new CompiledVariable(node, coercer, value);
    }
}
