using System.Collections.Immutable;
using MicroCred.GraphQL.Language;

namespace MicroCred.GraphQL.Types;

/// <summary>A type that the schema defines. Specification section 3.4.</summary>
public abstract class NamedType : GraphQLType
{
    private NonNullType? nonNull;

    private protected NamedType(string name, string? description, ImmutableArray<DirectiveNode> directives) =>
        (Name, Description, Directives) = (name, description, directives);

    public string Name { get; }

    public string? Description { get; }

    /// <summary>Directives on the definition and its extensions, in that order.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; }

    /// <summary>Part of the specification, not of this schema: the five scalars and the types of introspection.</summary>
    public bool IsBuiltIn { get; internal set; }

    /// <summary>May have a selection of fields.</summary>
    public bool IsComposite => this is ObjectType or InterfaceType or UnionType;

    public bool IsLeaf => this is ScalarType or EnumType;

    /// <summary>An interface or a union: its values are of one of several object types.</summary>
    public bool IsAbstract => this is InterfaceType or UnionType;

    public override NamedType Named => this;

    public NonNullType NonNull => nonNull ??= new NonNullType(this);

    public override string ToString() => Name;
}

/// <summary>Section 3.5.</summary>
public sealed class ScalarType : NamedType
{
    internal ScalarType(string name, string? description, ImmutableArray<DirectiveNode> directives, string? specifiedByUrl)
        : base(name, description, directives) => SpecifiedByUrl = specifiedByUrl;

    public string? SpecifiedByUrl { get; }
}

/// <summary>What object types and interfaces share: fields, and the interfaces that they implement.</summary>
public abstract class FieldsType : NamedType
{
    private protected FieldsType(string name, string? description, ImmutableArray<DirectiveNode> directives)
        : base(name, description, directives)
    {
    }

    public Definitions<FieldDefinition> Fields { get; internal set; } = Definitions<FieldDefinition>.None;

    /// <summary>As declared; a valid schema declares those that follow from others too.</summary>
    public ImmutableArray<InterfaceType> Interfaces { get; internal set; } = [];
}

/// <summary>Section 3.6.</summary>
public sealed class ObjectType : FieldsType
{
    internal ObjectType(string name, string? description, ImmutableArray<DirectiveNode> directives)
        : base(name, description, directives)
    {
    }
}

/// <summary>Section 3.7.</summary>
public sealed class InterfaceType : FieldsType
{
    internal InterfaceType(string name, string? description, ImmutableArray<DirectiveNode> directives)
        : base(name, description, directives)
    {
    }
}

/// <summary>Section 3.8.</summary>
public sealed class UnionType : NamedType
{
    internal UnionType(string name, string? description, ImmutableArray<DirectiveNode> directives)
        : base(name, description, directives)
    {
    }

    public ImmutableArray<ObjectType> Members { get; internal set; } = [];
}

/// <summary>Section 3.9.</summary>
public sealed class EnumType : NamedType
{
    internal EnumType(string name, string? description, ImmutableArray<DirectiveNode> directives, Definitions<EnumValueDefinition> values)
        : base(name, description, directives) => Values = values;

    public Definitions<EnumValueDefinition> Values { get; }
}

/// <summary>Section 3.10.</summary>
public sealed class InputObjectType : NamedType
{
    internal InputObjectType(string name, string? description, ImmutableArray<DirectiveNode> directives, bool isOneOf)
        : base(name, description, directives) => IsOneOf = isOneOf;

    public Definitions<InputValueDefinition> Fields { get; internal set; } = Definitions<InputValueDefinition>.None;

    /// <summary>Exactly one field must be given, and not as null. September 2025, section 3.10.1.</summary>
    public bool IsOneOf { get; }
}
