using System.Collections.Immutable;

namespace MicroCred.GraphQL.Limits;

/// <summary>What a selection set comes to, fragments written out. Counts stop at <see cref="CostNode.Most"/>.</summary>
/// <param name="Fields">Fields on its own level.</param>
/// <param name="Lists">Lists of introspection inside one another.</param>
/// <param name="Cost">Cost that depends on no variable.</param>
/// <param name="Variable">Parts of the cost that do.</param>
internal readonly record struct SelectionMeasure(int Depth, long Fields, long Aliases, int Directives, int Lists, long Cost, ImmutableArray<CostNode> Variable)
{
    public static SelectionMeasure None { get; } = new(0, 0, 0, 0, 0, 0, []);

    public SelectionMeasure And(SelectionMeasure other) => new(
        Math.Max(Depth, other.Depth),
        CostNode.Add(Fields, other.Fields),
        CostNode.Add(Aliases, other.Aliases),
        Math.Max(Directives, other.Directives),
        Math.Max(Lists, other.Lists),
        CostNode.Add(Cost, other.Cost),
        other.Variable.IsEmpty ? Variable : Variable.IsEmpty ? other.Variable : [.. Variable, .. other.Variable]);
}
