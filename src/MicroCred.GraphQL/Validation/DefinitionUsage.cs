using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Types;

namespace MicroCred.GraphQL.Validation;

/// <summary>Fragments that an operation or fragment spreads, and variables that it uses, without what its fragments do.</summary>
internal sealed class DefinitionUsage
{
    public List<FragmentSpreadNode> Spreads { get; } = [];

    public List<VariableUsage> Variables { get; } = [];
}

/// <summary>A variable and the place where it stands.</summary>
/// <param name="Type">What the place takes; null when the place itself is unknown.</param>
/// <param name="HasDefault">The place has a default, which stands in for a variable that is not given.</param>
/// <param name="Parent">The input object whose field the place is.</param>
internal readonly record struct VariableUsage(VariableNode Node, GraphQLType? Type, bool HasDefault, InputObjectType? Parent);

/// <summary>An operation with every fragment that it reaches, each once.</summary>
internal sealed class OperationUsage
{
    public OperationUsage(OperationNode operation, ValidationContext context)
    {
        Operation = operation;
        var open = new Stack<DefinitionUsage>([context.UsageOf(operation)]);
        var seen = new HashSet<FragmentNode>();
        while (open.TryPop(out var usage) && context.Spend(1 + usage.Spreads.Count + usage.Variables.Count))
        {
            Variables.AddRange(usage.Variables);
            foreach (var spread in usage.Spreads)
            {
                if (context.FindFragment(spread.Name.Value) is { } fragment && seen.Add(fragment))
                    open.Push(context.UsageOf(fragment));
            }
        }

        Fragments = seen;
    }

    public OperationNode Operation { get; }

    public IReadOnlyCollection<FragmentNode> Fragments { get; }

    public List<VariableUsage> Variables { get; } = [];
}
