using System.Collections.Immutable;

namespace MicroCred.GraphQL.Language;

/// <summary>A part of a type system: the schema, a type or a directive; a definition or an extension of one. Specification section 3.</summary>
public abstract class TypeSystemNode : DefinitionNode
{
    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];

    /// <summary>True for <c>extend …</c>. An extension has no description.</summary>
    public bool IsExtension { get; init; }
}

/// <summary>Specification section 3.3.</summary>
public sealed class SchemaNode : TypeSystemNode
{
    public required ImmutableArray<OperationTypeNode> OperationTypes { get; init; }
}

public sealed class OperationTypeNode : Node
{
    public required OperationKind Operation { get; init; }

    public required NamedTypeNode Type { get; init; }
}

/// <summary>Specification section 3.4.</summary>
public abstract class TypeDefinitionNode : TypeSystemNode
{
    public required Name Name { get; init; }
}

/// <summary>Specification section 3.5.</summary>
public sealed class ScalarTypeNode : TypeDefinitionNode;

/// <summary>What object types and interfaces share.</summary>
public abstract class FieldsTypeNode : TypeDefinitionNode
{
    public ImmutableArray<NamedTypeNode> Interfaces { get; init; } = [];

    public ImmutableArray<FieldDefinitionNode> Fields { get; init; } = [];
}

/// <summary>Specification section 3.6.</summary>
public sealed class ObjectTypeNode : FieldsTypeNode;

/// <summary>Specification section 3.7.</summary>
public sealed class InterfaceTypeNode : FieldsTypeNode;

/// <summary>Specification section 3.8.</summary>
public sealed class UnionTypeNode : TypeDefinitionNode
{
    public ImmutableArray<NamedTypeNode> Types { get; init; } = [];
}

/// <summary>Specification section 3.9.</summary>
public sealed class EnumTypeNode : TypeDefinitionNode
{
    public ImmutableArray<EnumValueDefinitionNode> Values { get; init; } = [];
}

/// <summary>Specification section 3.10.</summary>
public sealed class InputObjectTypeNode : TypeDefinitionNode
{
    public ImmutableArray<InputValueDefinitionNode> Fields { get; init; } = [];
}

/// <summary>Specification section 3.13.</summary>
public sealed class DirectiveDefinitionNode : TypeSystemNode
{
    public required Name Name { get; init; }

    public ImmutableArray<InputValueDefinitionNode> Arguments { get; init; } = [];

    public bool IsRepeatable { get; init; }

    /// <summary>Names such as FIELD_DEFINITION; the parser takes only those of the specification.</summary>
    public required ImmutableArray<Name> Locations { get; init; }
}
