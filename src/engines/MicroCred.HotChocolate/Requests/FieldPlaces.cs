using System.Collections.Immutable;
using MicroCred.GraphQL.Errors;
using MicroCred.GraphQL.Language;

namespace MicroCred.HotChocolate.Requests;

/// <summary>Where the fields of a response stand in the document. Hot Chocolate merges fragments into a document of its own, which knows no places.</summary>
internal sealed class FieldPlaces(DocumentNode document, OperationNode operation)
{
    /// <summary>Every field that has part in what stands at the path; empty when there is no path.</summary>
    public ImmutableArray<SourceLocation> Find(ImmutableArray<PathSegment> path)
    {
        var sets = new List<SelectionSetNode> { operation.SelectionSet };
        var fields = new List<FieldNode>();
        foreach (var name in path.Select(step => step.Name).OfType<string>())
        {
            fields = [.. sets.SelectMany(set => Fields(set, [])).Where(field => field.ResponseName == name)];
            sets = [.. fields.Select(field => field.SelectionSet).OfType<SelectionSetNode>()];
        }

        return [.. fields.Select(field => document.Source.LocationOf(field.Start))];
    }

    /// <param name="visited">Fragments that were looked into.</param>
    private IEnumerable<FieldNode> Fields(SelectionSetNode set, HashSet<string> visited) => set.Selections.SelectMany(selection => selection switch
    {
        FieldNode field => [field],
        InlineFragmentNode inline => Fields(inline.SelectionSet, visited),
        FragmentSpreadNode spread when visited.Add(spread.Name.Value) =>
            Fields(document.Definitions.OfType<FragmentNode>().First(fragment => fragment.Name.Value == spread.Name.Value).SelectionSet, visited),
        _ => [],
    });
}
