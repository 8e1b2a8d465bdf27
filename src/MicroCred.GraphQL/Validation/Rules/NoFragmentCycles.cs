using MicroCred.GraphQL.Language;

namespace MicroCred.GraphQL.Validation.Rules;

/// <summary>No fragment reaches itself. Specification section 5.5.2.2.</summary>
internal sealed class NoFragmentCycles : IDocumentRule
{
    public void Check(DocumentNode document, IReadOnlyList<OperationUsage> operations, ValidationContext context)
    {
        var search = new Search(context);
        foreach (var fragment in document.Definitions.OfType<FragmentNode>())
            search.Visit(fragment);
    }

    /// <summary>A depth-first search: each fragment is visited once, and a spread of one that is still open closes a cycle.</summary>
    private sealed class Search(ValidationContext context)
    {
        private readonly HashSet<FragmentNode> done = [];
        private readonly Dictionary<string, int> open = new(StringComparer.Ordinal);
        private readonly List<FragmentSpreadNode> path = [];

        public void Visit(FragmentNode fragment)
        {
            if (!done.Add(fragment))
                return;
            open.TryAdd(fragment.Name.Value, path.Count);
            foreach (var spread in context.UsageOf(fragment).Spreads)
            {
                if (!context.Spend())
                    return;
                path.Add(spread);
                if (open.TryGetValue(spread.Name.Value, out var start))
                    ReportCycle(spread.Name.Value, start);
                else if (context.FindFragment(spread.Name.Value) is { } next)
                    Visit(next);
                path.RemoveAt(path.Count - 1);
            }

            open.Remove(fragment.Name.Value);
        }

        private void ReportCycle(string name, int start)
        {
            var cycle = path[start..];
            context.Report(
                ValidationMessages.FragmentCycle(name, [.. cycle.Take(cycle.Count - 1).Select(step => step.Name.Value)]),
                [.. cycle.Select(step => step.Start)]);
        }
    }
}
