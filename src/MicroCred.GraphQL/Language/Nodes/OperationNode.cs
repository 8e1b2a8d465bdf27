using System.Collections.Immutable;

namespace MicroCred.GraphQL.Language;

public enum OperationKind : byte { Query, Mutation, Subscription }

/// <summary>Specification section 2.3.</summary>
public sealed class OperationNode : DefinitionNode
{
    public required OperationKind Operation { get; init; }

    /// <summary>Null for an anonymous operation.</summary>
    public Name? Name { get; init; }

    public ImmutableArray<VariableDefinitionNode> Variables { get; init; } = [];

    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];

    public required SelectionSetNode SelectionSet { get; init; }
}

/// <summary>Specification section 2.10.</summary>
public sealed class VariableDefinitionNode : Node
{
    public StringValueNode? Description { get; init; }

    /// <summary>Where the variable is named, dollar sign included.</summary>
    public required VariableNode Variable { get; init; }

    public required TypeNode Type { get; init; }

    /// <summary>Null when there is none; an explicit <c>null</c> is a <see cref="NullValueNode"/>.</summary>
    public ValueNode? DefaultValue { get; init; }

    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];
}
