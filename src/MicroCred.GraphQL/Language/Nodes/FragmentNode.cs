using System.Collections.Immutable;

namespace MicroCred.GraphQL.Language;

/// <summary>A fragment definition. Specification section 2.8.</summary>
public sealed class FragmentNode : DefinitionNode
{
    public required Name Name { get; init; }

    public required NamedTypeNode TypeCondition { get; init; }

    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];

    public required SelectionSetNode SelectionSet { get; init; }
}
