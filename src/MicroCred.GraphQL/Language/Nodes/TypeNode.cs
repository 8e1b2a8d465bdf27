namespace MicroCred.GraphQL.Language;

/// <summary>A reference to a type. Specification section 2.11.</summary>
public abstract class TypeNode : Node
{
    /// <summary>The innermost named type.</summary>
    public abstract NamedTypeNode Named { get; }
}

public sealed class NamedTypeNode : TypeNode
{
    public required string Name { get; init; }

    public override NamedTypeNode Named => this;

    public override string ToString() => Name;
}

public sealed class ListTypeNode : TypeNode
{
    public required TypeNode Item { get; init; }

    public override NamedTypeNode Named => Item.Named;

    public override string ToString() => $"[{Item}]";
}

public sealed class NonNullTypeNode : TypeNode
{
    /// <summary>A named or a list type.</summary>
    public required TypeNode Inner { get; init; }

    public override NamedTypeNode Named => Inner.Named;

    public override string ToString() => $"{Inner}!";
}
