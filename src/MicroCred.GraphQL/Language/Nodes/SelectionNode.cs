using System.Collections.Immutable;

namespace MicroCred.GraphQL.Language;

/// <summary>Specification section 2.4.</summary>
public sealed class SelectionSetNode : Node
{
    public required ImmutableArray<SelectionNode> Selections { get; init; }
}

/// <summary>A <see cref="FieldNode"/>, <see cref="FragmentSpreadNode"/> or <see cref="InlineFragmentNode"/>.</summary>
public abstract class SelectionNode : Node
{
    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];
}

/// <summary>Specification section 2.5.</summary>
public sealed class FieldNode : SelectionNode
{
    public Name? Alias { get; init; }

    public required Name Name { get; init; }

    public ImmutableArray<ArgumentNode> Arguments { get; init; } = [];

    public SelectionSetNode? SelectionSet { get; init; }

    /// <summary>The key in the response: the alias, else the name.</summary>
    public string ResponseName => Alias is { } alias ? alias.Value : Name.Value;
}

/// <summary>Specification section 2.8.</summary>
public sealed class FragmentSpreadNode : SelectionNode
{
    public required Name Name { get; init; }
}

/// <summary>Specification section 2.8.2.</summary>
public sealed class InlineFragmentNode : SelectionNode
{
    /// <summary>Null: the type of the enclosing selection set.</summary>
    public NamedTypeNode? TypeCondition { get; init; }

    public required SelectionSetNode SelectionSet { get; init; }
}
