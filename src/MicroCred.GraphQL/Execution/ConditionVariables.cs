using System.Collections.Immutable;
using MicroCred.GraphQL.Language;

namespace MicroCred.GraphQL.Execution;

/// <summary>Finds the variables that <c>@skip</c> and <c>@include</c> depend on anywhere in a document.</summary>
internal static class ConditionVariables
{
    /// <param name="isDeclared">By the operation; others do not matter to it.</param>
    public static ImmutableArray<string> Of(DocumentNode document, Func<string, bool> isDeclared)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var definition in document.Definitions)
        {
            if (definition is OperationNode operation)
                Collect(operation.SelectionSet, found);
            else if (definition is FragmentNode fragment)
                Collect(fragment.SelectionSet, found);
        }

        return [.. found.Where(isDeclared)];
    }

    private static void Collect(SelectionSetNode selectionSet, SortedSet<string> found)
    {
        foreach (var selection in selectionSet.Selections)
        {
            foreach (var directive in selection.Directives)
            {
                if (directive.Name.Value is "skip" or "include" && directive.Arguments is [{ Value: VariableNode variable }])
                    found.Add(variable.Name.Value);
            }

            if (selection is FieldNode { SelectionSet: { } below })
                Collect(below, found);
            else if (selection is InlineFragmentNode inline)
                Collect(inline.SelectionSet, found);
        }
    }
}
