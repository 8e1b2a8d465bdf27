using System.Collections.Immutable;
using System.Globalization;
using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Types;

namespace MicroCred.GraphQL.Limits;

/// <summary>
/// Measures one operation of a valid document. Each fragment is measured once for each length that its lists are given by the field around it,
/// so that fragments which multiply one another cost nothing to count.
/// </summary>
internal sealed class OperationMeter(Schema schema, FieldCosts costs, DocumentNode document, OperationNode operation)
{
    private readonly Dictionary<string, FragmentNode> fragments =
        document.Definitions.OfType<FragmentNode>().ToDictionary(fragment => fragment.Name.Value, StringComparer.Ordinal);

    private readonly Dictionary<(FragmentNode Fragment, FieldSize? Around), SelectionMeasure> measured = [];
    private int nodes;

    /// <summary>Cost nodes made so far.</summary>
    public int Nodes => nodes;

    public SelectionMeasure Measure()
    {
        var root = operation.Operation switch
        {
            OperationKind.Mutation => schema.Mutation,
            OperationKind.Subscription => schema.Subscription,
            _ => schema.Query,
        };
        var measure = Measure(operation.SelectionSet, root!, null);
        var directives = operation.Variables.Select(variable => variable.Directives.Length).Append(operation.Directives.Length).Max();
        return measure with { Directives = Math.Max(measure.Directives, directives) };
    }

    public CostNode Combine(SelectionMeasure measure) => new(nodes++, ListSize.One, measure.Cost, measure.Variable);

    private SelectionMeasure Measure(SelectionSetNode set, NamedType parent, FieldSize? around)
    {
        var sum = SelectionMeasure.None;
        foreach (var selection in set.Selections)
        {
            var one = selection switch
            {
                FieldNode field => Measure(field, parent, around),
                InlineFragmentNode inline => Measure(inline.SelectionSet, Narrow(inline.TypeCondition, parent), around),
                FragmentSpreadNode spread => Measure(fragments[spread.Name.Value], around),
                _ => SelectionMeasure.None,
            };
            sum = sum.And(one with { Directives = Math.Max(one.Directives, selection.Directives.Length) });
        }

        return sum;
    }

    private NamedType Narrow(NamedTypeNode? condition, NamedType parent) => condition is null ? parent : schema.FindType(condition.Name)!;

    private SelectionMeasure Measure(FragmentNode fragment, FieldSize? around)
    {
        if (measured.TryGetValue((fragment, around), out var known))
            return known;
        var measure = Measure(fragment.SelectionSet, schema.FindType(fragment.TypeCondition.Name)!, around);
        measure = measure with { Directives = Math.Max(measure.Directives, fragment.Directives.Length) };
        // What depends on variables becomes one shared node, so that it is evaluated once.
        if (!measure.Variable.IsEmpty)
            measure = measure with { Cost = 0, Variable = [Combine(measure)] };
        measured.Add((fragment, around), measure);
        return measure;
    }

    private SelectionMeasure Measure(FieldNode field, NamedType parent, FieldSize? around)
    {
        var definition = schema.FindField(parent, field.Name.Value)!;
        var cost = costs.Find(definition);
        var inside = field.SelectionSet is { } set ? Measure(set, definition.Type.Named, SizeForLists(field, cost)) : SelectionMeasure.None;
        var isMeta = cost is null;
        var (fixedCost, variable) = Cost(field, cost, inside, around);
        return new(
            isMeta ? 0 : inside.Depth + 1,
            1,
            CostNode.Add(inside.Aliases, field.Alias is null ? 0 : 1),
            inside.Directives,
            inside.Lists + (isMeta && field.Name.Value is "fields" or "interfaces" or "possibleTypes" or "inputFields" ? 1 : 0),
            fixedCost,
            variable);
    }

    private (long Fixed, ImmutableArray<CostNode> Variable) Cost(FieldNode field, FieldCost? cost, in SelectionMeasure inside, FieldSize? around)
    {
        if (cost is null)
            return (0, []);
        var size = !cost.IsList ? ListSize.One
            : around is not null && around.Fields.Contains(field.Name.Value) ? around.Size
            : SizeOf(field, cost);
        var node = new CostNode(nodes++, size, CostNode.Add(cost.Weight, inside.Cost), inside.Variable);
        return node.IsConstant ? (node.Constant, []) : (0, [node]);
    }

    /// <summary>The length that this field gives to the lists right inside it; null when it is no connection.</summary>
    private FieldSize? SizeForLists(FieldNode field, FieldCost? cost) =>
        cost is { IsList: false, SizedFields.IsEmpty: false } ? new(field.Start, cost.SizedFields, SizeOf(field, cost)) : null;

    private ListSize SizeOf(FieldNode field, FieldCost cost)
    {
        long? largest = null;
        var variables = ImmutableArray.CreateBuilder<(string, long?)>();
        foreach (var argument in field.Arguments)
        {
            if (!cost.SlicingArguments.Contains(argument.Name.Value))
                continue;
            if (argument.Value is VariableNode variable)
                variables.Add((variable.Name.Value, Literal(DefaultOf(variable.Name.Value))));
            else if (Literal(argument.Value) is { } number)
                largest = Math.Max(largest ?? 0, number);
        }

        return new(largest ?? cost.AssumedSize, variables.DrainToImmutable(), largest is not null);
    }

    private ValueNode? DefaultOf(string variable) =>
        operation.Variables.FirstOrDefault(definition => definition.Variable.Name.Value == variable)?.DefaultValue;

    private static long? Literal(ValueNode? value) =>
        value is not IntValueNode number ? null
        : long.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var length) ? Math.Max(0, length)
        : CostNode.Most;

    /// <summary>A connection and the length of its lists. Compared by the field's place, because the same fragment may stand in several.</summary>
    private sealed class FieldSize(int place, ImmutableArray<string> fields, ListSize size) : IEquatable<FieldSize>
    {
        private readonly int place = place;

        public ImmutableArray<string> Fields { get; } = fields;

        public ListSize Size { get; } = size;

        public bool Equals(FieldSize? other) => other is not null && place == other.place;

        public override bool Equals(object? obj) => Equals(obj as FieldSize);

        public override int GetHashCode() => place;
    }
}
