using System.Collections.Immutable;

namespace MicroCred.GraphQL.Language;

/// <summary>A named part of a type: a field, an argument, an input field or an enum value.</summary>
public abstract class MemberDefinitionNode : Node
{
    public StringValueNode? Description { get; init; }

    public required Name Name { get; init; }

    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];
}

/// <summary>Specification section 3.6, "FieldDefinition".</summary>
public sealed class FieldDefinitionNode : MemberDefinitionNode
{
    public ImmutableArray<InputValueDefinitionNode> Arguments { get; init; } = [];

    public required TypeNode Type { get; init; }
}

/// <summary>An argument or an input field. Specification section 3.6.1.</summary>
public sealed class InputValueDefinitionNode : MemberDefinitionNode
{
    public required TypeNode Type { get; init; }

    public ValueNode? DefaultValue { get; init; }
}

/// <summary>Specification section 3.9.</summary>
public sealed class EnumValueDefinitionNode : MemberDefinitionNode;
