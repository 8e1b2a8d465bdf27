using System.Collections.Immutable;
using System.Text.Json;
using MicroCred.GraphQL.Errors;
using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Types;

namespace MicroCred.GraphQL.Limits;

/// <summary>Checks operations against <see cref="GraphQLLimits"/>: once what the document alone tells, and at each request what its variables do.</summary>
internal sealed class OperationLimits(Schema schema, GraphQLLimits limits)
{
    private readonly FieldCosts costs = new(schema);

    public static GraphQLError DocumentTooLarge(int actual, int allowed) => LimitErrors.Exceeded("documentBytes", actual, allowed, LimitMessages.DocumentBytes);

    /// <summary>Measures an operation of a document that has been found valid.</summary>
    public OperationAllowance Measure(DocumentNode document, OperationNode operation)
    {
        var meter = new OperationMeter(schema, costs, document, operation);
        var measure = meter.Measure();
        var errors = ImmutableArray.CreateBuilder<GraphQLError>();
        Check("depth", measure.Depth, limits.Depth, LimitMessages.Depth);
        Check("rootFields", measure.Fields, limits.RootFields, LimitMessages.RootFields);
        Check("aliases", measure.Aliases, limits.Aliases, LimitMessages.Aliases);
        Check("directives", measure.Directives, limits.Directives, LimitMessages.Directives);
        Check("introspectionDepth", measure.Lists, limits.IntrospectionDepth, LimitMessages.IntrospectionDepth);
        Check("cost", measure.Cost, limits.Cost, LimitMessages.Cost);
        return new(document.Source.LocationOf(operation.Start), errors.DrainToImmutable(), meter.Combine(measure), meter.Nodes, limits.Cost, TimeOf(document, operation));

        void Check(string limit, long actual, long allowed, string message)
        {
            if (actual > allowed)
                errors.Add(LimitErrors.Exceeded(limit, actual, allowed, message) with { Locations = [document.Source.LocationOf(operation.Start)] });
        }
    }

    private TimeSpan TimeOf(DocumentNode document, OperationNode operation) =>
        operation.Operation == OperationKind.Mutation && limits.LongMutations.Count > 0
            ? FieldsOf(document, operation.SelectionSet, []).Select(field => limits.LongMutations.GetValueOrDefault(field)).Append(limits.ExecutionTime).Max()
            : limits.ExecutionTime;

    /// <summary>Names of the fields of a selection set, those of its fragments too.</summary>
    private static IEnumerable<string> FieldsOf(DocumentNode document, SelectionSetNode set, HashSet<string> visited) => set.Selections.SelectMany(selection => selection switch
    {
        FieldNode field => [field.Name.Value],
        InlineFragmentNode inline => FieldsOf(document, inline.SelectionSet, visited),
        FragmentSpreadNode spread when visited.Add(spread.Name.Value) =>
            FieldsOf(document, document.Definitions.OfType<FragmentNode>().First(fragment => fragment.Name.Value == spread.Name.Value).SelectionSet, visited),
        _ => [],
    });
}

/// <summary>What an operation was measured to be. Keep it with the compiled operation.</summary>
internal sealed class OperationAllowance(SourceLocation place, ImmutableArray<GraphQLError> errors, CostNode cost, int nodes, int allowedCost, TimeSpan time)
{
    private readonly long? constant = cost.IsConstant ? cost.Constant : null;

    /// <summary>Limits that the operation exceeds whatever its variables are.</summary>
    public ImmutableArray<GraphQLError> Errors { get; } = errors;

    /// <summary>How long it may take; zero for ever.</summary>
    public TimeSpan Time { get; } = time;

    /// <summary>The estimated cost with these variables, as the request gives them.</summary>
    public long Cost(JsonElement variables)
    {
        if (constant is { } known)
            return known;
        var slots = new long[nodes];
        Array.Fill(slots, -1);
        return cost.Evaluate(variables, slots);
    }

    /// <returns>Null when the cost is allowed.</returns>
    public GraphQLError? CheckCost(JsonElement variables) => Cost(variables) is var actual && actual > allowedCost
        ? LimitErrors.Exceeded("cost", actual, allowedCost, LimitMessages.Cost) with { Locations = [place] }
        : null;
}
