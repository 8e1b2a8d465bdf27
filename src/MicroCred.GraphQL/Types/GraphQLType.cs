namespace MicroCred.GraphQL.Types;

/// <summary>
/// A type as it stands at a field, argument or variable. Specification section 3.4. Within a schema there is one instance of each, so
/// that its types are compared by reference; those of a document's variables are made for it.
/// </summary>
public abstract class GraphQLType
{
    private ListType? listOfThis;

    private protected GraphQLType()
    {
    }

    /// <summary>The type with lists and non-null taken off.</summary>
    public abstract NamedType Named { get; }

    /// <summary>The type with an outer non-null taken off.</summary>
    public virtual GraphQLType Nullable => this;

    public bool IsNonNull => this is NonNullType;

    /// <summary>May stand at an argument, input field or variable. Section 3.4.2, "IsInputType".</summary>
    public bool IsInput => Named is ScalarType or EnumType or InputObjectType;

    /// <summary>May stand at a field. Section 3.4.2, "IsOutputType".</summary>
    public bool IsOutput => Named is not InputObjectType;

    public ListType List => listOfThis ??= new ListType(this);

    /// <summary>As SDL writes it: <c>[Level!]!</c>.</summary>
    public abstract override string ToString();
}

/// <summary>Section 3.11.</summary>
public sealed class ListType : GraphQLType
{
    private NonNullType? nonNull;

    internal ListType(GraphQLType item) => Item = item;

    public GraphQLType Item { get; }

    public override NamedType Named => Item.Named;

    public NonNullType NonNull => nonNull ??= new NonNullType(this);

    public override string ToString() => $"[{Item}]";
}

/// <summary>Section 3.12.</summary>
public sealed class NonNullType : GraphQLType
{
    internal NonNullType(GraphQLType inner) => Inner = inner;

    /// <summary>Never itself non-null.</summary>
    public GraphQLType Inner { get; }

    public override NamedType Named => Inner.Named;

    public override GraphQLType Nullable => Inner;

    public override string ToString() => $"{Inner}!";
}
