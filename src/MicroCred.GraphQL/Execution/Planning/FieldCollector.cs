using System.Collections.Immutable;
using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Types;

namespace MicroCred.GraphQL.Execution;

/// <summary>
/// Gathers the fields of selection sets for one object type, merged by response name. Specification section 6.3.2, "CollectFields".
/// The values of <c>@skip</c> and <c>@include</c> are known here: a plan is compiled for each combination of them that is asked for,
/// so that running it decides nothing.
/// </summary>
internal sealed class FieldCollector(Schema schema, IReadOnlyDictionary<string, FragmentNode> fragments, Func<string, bool> condition)
{
    /// <returns>Response name and fields, in the order of first appearance.</returns>
    public List<(string ResponseName, ImmutableArray<FieldNode> Nodes)> Collect(ObjectType type, IEnumerable<SelectionSetNode> selectionSets)
    {
        var grouped = new OrderedDictionary<string, List<FieldNode>>(StringComparer.Ordinal);
        var visited = new HashSet<string>(StringComparer.Ordinal);
        foreach (var selectionSet in selectionSets)
            Collect(type, selectionSet, grouped, visited);
        return [.. grouped.Select(group => (group.Key, group.Value.ToImmutableArray()))];
    }

    private void Collect(ObjectType type, SelectionSetNode selectionSet, OrderedDictionary<string, List<FieldNode>> grouped, HashSet<string> visited)
    {
        foreach (var selection in selectionSet.Selections)
        {
            if (!IsIncluded(selection))
                continue;
            switch (selection)
            {
                case FieldNode field:
                    if (grouped.TryGetValue(field.ResponseName, out var nodes))
                        nodes.Add(field);
                    else
                        grouped.Add(field.ResponseName, [field]);
                    break;
                case InlineFragmentNode inline when Applies(type, inline.TypeCondition):
                    Collect(type, inline.SelectionSet, grouped, visited);
                    break;
                case FragmentSpreadNode spread when visited.Add(spread.Name.Value) && fragments.TryGetValue(spread.Name.Value, out var fragment) && Applies(type, fragment.TypeCondition):
                    Collect(type, fragment.SelectionSet, grouped, visited);
                    break;
            }
        }
    }

    private bool Applies(ObjectType type, NamedTypeNode? typeCondition) =>
        typeCondition is null || typeCondition.Name == type.Name
        || (schema.FindType(typeCondition.Name) is { IsAbstract: true } condition && schema.IsSubtype(condition, type));

    /// <summary>Section 3.13.1 and 3.13.2.</summary>
    private bool IsIncluded(SelectionNode selection)
    {
        foreach (var directive in selection.Directives)
        {
            if (directive.Name.Value is not ("skip" or "include"))
                continue;
            var isTrue = directive.Arguments[0].Value is VariableNode variable ? condition(variable.Name.Value) : ((BooleanValueNode)directive.Arguments[0].Value).Value;
            if (isTrue == (directive.Name.Value == "skip"))
                return false;
        }

        return true;
    }
}
