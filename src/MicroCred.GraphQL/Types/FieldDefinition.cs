using System.Collections.Immutable;
using MicroCred.GraphQL.Language;

namespace MicroCred.GraphQL.Types;

/// <summary>A field of an object type or interface. Specification section 3.6.</summary>
public sealed class FieldDefinition : IDefinition
{
    public required string Name { get; init; }

    public string? Description { get; init; }

    /// <summary>The type that declares the field.</summary>
    public required FieldsType DeclaringType { get; init; }

    public required GraphQLType Type { get; init; }

    public Definitions<InputValueDefinition> Arguments { get; init; } = Definitions<InputValueDefinition>.None;

    /// <summary>Null when the field is not deprecated. Section 3.13.3.</summary>
    public string? DeprecationReason { get; init; }

    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];

    public override string ToString() => $"{DeclaringType.Name}.{Name}";
}

/// <summary>An argument of a field or directive, or a field of an input object. Specification section 3.6.1.</summary>
public sealed class InputValueDefinition : IDefinition
{
    public required string Name { get; init; }

    public string? Description { get; init; }

    public required GraphQLType Type { get; init; }

    /// <summary>Null when there is none; a default of null is a node of its own.</summary>
    public ValueNode? DefaultValue { get; init; }

    /// <summary>Must be given. Section 5.4.2.1.</summary>
    public bool IsRequired => Type.IsNonNull && DefaultValue is null;

    public string? DeprecationReason { get; init; }

    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];
}

/// <summary>Specification section 3.9.</summary>
public sealed class EnumValueDefinition : IDefinition
{
    public required string Name { get; init; }

    public string? Description { get; init; }

    public string? DeprecationReason { get; init; }

    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];
}
