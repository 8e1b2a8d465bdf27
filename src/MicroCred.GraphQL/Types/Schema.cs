using System.Collections.Frozen;
using System.Collections.Immutable;
using MicroCred.GraphQL.Language;

namespace MicroCred.GraphQL.Types;

/// <summary>The types that a service offers. Specification section 3.3. Immutable and checked: a schema that exists is a valid one.</summary>
public sealed class Schema
{
    private readonly FrozenDictionary<string, NamedType> types;
    private readonly FrozenDictionary<string, DirectiveDefinition> directives;
    private readonly FrozenDictionary<NamedType, FrozenSet<NamedType>> subtypes;
    private readonly FrozenDictionary<NamedType, ImmutableArray<ObjectType>> possibleTypes;

    private readonly FieldDefinition typeName;
    private readonly FieldDefinition schemaField;
    private readonly FieldDefinition typeField;

    internal Schema(
        string? description,
        ImmutableArray<DirectiveNode> appliedDirectives,
        ImmutableArray<NamedType> types,
        ImmutableArray<DirectiveDefinition> directives,
        (ObjectType Query, ObjectType? Mutation, ObjectType? Subscription) roots)
    {
        (Description, AppliedDirectives, Types, Directives) = (description, appliedDirectives, types, directives);
        (Query, Mutation, Subscription) = roots;
        this.types = types.ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);
        this.directives = directives.ToFrozenDictionary(directive => directive.Name, StringComparer.Ordinal);
        var abstractTypes = types.Where(type => type.IsAbstract).ToList();
        subtypes = abstractTypes.ToFrozenDictionary(type => type, SubtypesOf);
        possibleTypes = abstractTypes.ToFrozenDictionary(type => type, type => subtypes[type].OfType<ObjectType>().OrderBy(type => Types.IndexOf(type)).ToImmutableArray());
        typeName = MetaField("__typename", Get("String").NonNull, "The name of the object type that the value is of.");
        schemaField = MetaField("__schema", Get("__Schema").NonNull, "The schema itself.");
        typeField = MetaField("__type", Get("__Type"), "A type of the schema by its name.", new InputValueDefinition { Name = "name", Type = Get("String").NonNull });
    }

    public string? Description { get; }

    /// <summary>Directives on the schema definition and its extensions.</summary>
    public ImmutableArray<DirectiveNode> AppliedDirectives { get; }

    /// <summary>Built-in ones first, then in the order of the SDL.</summary>
    public ImmutableArray<NamedType> Types { get; }

    /// <summary>Built-in ones first, then in the order of the SDL.</summary>
    public ImmutableArray<DirectiveDefinition> Directives { get; }

    public ObjectType Query { get; }

    public ObjectType? Mutation { get; }

    public ObjectType? Subscription { get; }

    public NamedType? FindType(string name) => types.GetValueOrDefault(name);

    /// <summary>The type that a document refers to; null when it is not defined. Lists and non-nulls are made anew, so compare by <see cref="IsSubtypeOrSame"/>.</summary>
    public GraphQLType? FindType(TypeNode node) => node switch
    {
        ListTypeNode list => FindType(list.Item) is { } item ? new ListType(item) : null,
        NonNullTypeNode nonNull => FindType(nonNull.Inner) is { } inner ? new NonNullType(inner) : null,
        _ => FindType(((NamedTypeNode)node).Name),
    };

    public DirectiveDefinition? FindDirective(string name) => directives.GetValueOrDefault(name);

    /// <summary>
    /// A field that may be selected on a type, the meta-fields of section 4.1 among them: <c>__typename</c> on every composite type,
    /// <c>__schema</c> and <c>__type</c> on the query root.
    /// </summary>
    public FieldDefinition? FindField(NamedType parent, string name)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
            return FindMetaField(parent, name);
        return (parent as FieldsType)?.Fields.Find(name);
    }

    /// <summary>The object types that a value of the type may be of: itself, or those of an interface or union. Section 5.5.2.3, "GetPossibleTypes".</summary>
    public ImmutableArray<ObjectType> PossibleTypes(NamedType type) =>
        type is ObjectType self ? [self] : possibleTypes.GetValueOrDefault(type, []);

    /// <summary>Whether <paramref name="candidate"/> implements the interface or is a member of the union.</summary>
    public bool IsSubtype(NamedType abstractType, NamedType candidate) =>
        subtypes.TryGetValue(abstractType, out var known) && known.Contains(candidate);

    /// <summary>Whether a value of <paramref name="type"/> may stand where <paramref name="expected"/> is asked for. Section 3.6, "IsSubType".</summary>
    public bool IsSubtypeOrSame(GraphQLType type, GraphQLType expected) => (type, expected) switch
    {
        _ when ReferenceEquals(type, expected) => true,
        (NonNullType given, NonNullType asked) => IsSubtypeOrSame(given.Inner, asked.Inner),
        (NonNullType given, _) => IsSubtypeOrSame(given.Inner, expected),
        (ListType given, ListType asked) => IsSubtypeOrSame(given.Item, asked.Item),
        (NamedType given, NamedType asked) => IsSubtype(asked, given),
        _ => false,
    };

    private FieldDefinition? FindMetaField(NamedType parent, string name) => name switch
    {
        "__typename" when parent.IsComposite => typeName,
        "__schema" when parent == Query => schemaField,
        "__type" when parent == Query => typeField,
        _ => null,
    };

    private FieldDefinition MetaField(string name, GraphQLType type, string description, params ReadOnlySpan<InputValueDefinition> arguments) =>
        new() { Name = name, Type = type, Description = description, DeclaringType = Query, Arguments = new([.. arguments]) };

    private NamedType Get(string name) => types[name];

    private FrozenSet<NamedType> SubtypesOf(NamedType type) => type switch
    {
        UnionType union => union.Members.ToFrozenSet<NamedType>(),
        InterfaceType contract => Types.Where(other => other is FieldsType fields && fields.Interfaces.Contains(contract)).ToFrozenSet(),
        _ => [],
    };
}
