using System.Collections.Immutable;
using MicroCred.GraphQL.Language;

namespace MicroCred.GraphQL.Types;

/// <summary>Writes a schema as one SDL document, extensions merged, without what is built in. Reading it gives the same schema.</summary>
public static class SchemaPrinter
{
    public static string Print(Schema schema) => Printer.Print(new DocumentNode { Source = BuiltIn.Source, Definitions = [.. Definitions(schema)] }).TrimEnd() + "\n";

    private static IEnumerable<DefinitionNode> Definitions(Schema schema)
    {
        if (!HasDefaultRoots(schema) || schema.Description is not null || !schema.AppliedDirectives.IsEmpty)
            yield return SchemaDefinition(schema);
        foreach (var directive in schema.Directives.Where(directive => !directive.IsBuiltIn))
            yield return Directive(directive);
        foreach (var type in schema.Types.Where(type => !type.IsBuiltIn))
            yield return Type(type);
    }

    /// <summary>Section 3.3.1: the definition may be left out where each root has its default name and no other type has such a name.</summary>
    private static bool HasDefaultRoots(Schema schema) =>
        schema.Query.Name == "Query"
        && (schema.Mutation?.Name ?? Free(schema, "Mutation")) == "Mutation"
        && (schema.Subscription?.Name ?? Free(schema, "Subscription")) == "Subscription";

    private static string? Free(Schema schema, string name) => schema.FindType(name) is ObjectType ? null : name;

    private static SchemaNode SchemaDefinition(Schema schema) => new()
    {
        Description = Text(schema.Description),
        Directives = schema.AppliedDirectives,
        OperationTypes =
        [
            .. new (OperationKind Kind, ObjectType? Type)[] { (OperationKind.Query, schema.Query), (OperationKind.Mutation, schema.Mutation), (OperationKind.Subscription, schema.Subscription) }
                .Where(root => root.Type is not null)
                .Select(root => new OperationTypeNode { Operation = root.Kind, Type = Named(root.Type!) }),
        ],
    };

    private static DirectiveDefinitionNode Directive(DirectiveDefinition directive) => new()
    {
        Description = Text(directive.Description),
        Name = Name(directive.Name),
        Arguments = InputValues(directive.Arguments),
        IsRepeatable = directive.IsRepeatable,
        Locations = [.. directive.Locations.Select(Name)],
    };

    private static TypeDefinitionNode Type(NamedType type)
    {
        var (description, name) = (Text(type.Description), Name(type.Name));
        return type switch
        {
            ScalarType => new ScalarTypeNode { Description = description, Name = name, Directives = type.Directives },
            ObjectType value => new ObjectTypeNode { Description = description, Name = name, Directives = type.Directives, Interfaces = [.. value.Interfaces.Select(Named)], Fields = Fields(value) },
            InterfaceType value => new InterfaceTypeNode { Description = description, Name = name, Directives = type.Directives, Interfaces = [.. value.Interfaces.Select(Named)], Fields = Fields(value) },
            UnionType union => new UnionTypeNode { Description = description, Name = name, Directives = type.Directives, Types = [.. union.Members.Select(Named)] },
            EnumType values => new EnumTypeNode { Description = description, Name = name, Directives = type.Directives, Values = [.. values.Values.Select(EnumValue)] },
            _ => new InputObjectTypeNode { Description = description, Name = name, Directives = type.Directives, Fields = InputValues(((InputObjectType)type).Fields) },
        };
    }

    private static ImmutableArray<FieldDefinitionNode> Fields(FieldsType type) =>
    [
        .. type.Fields.Select(field => new FieldDefinitionNode
        {
            Description = Text(field.Description),
            Name = Name(field.Name),
            Arguments = InputValues(field.Arguments),
            Type = Reference(field.Type),
            Directives = field.Directives,
        }),
    ];

    private static ImmutableArray<InputValueDefinitionNode> InputValues(Definitions<InputValueDefinition> values) =>
    [
        .. values.Select(value => new InputValueDefinitionNode
        {
            Description = Text(value.Description),
            Name = Name(value.Name),
            Type = Reference(value.Type),
            DefaultValue = value.DefaultValue,
            Directives = value.Directives,
        }),
    ];

    private static EnumValueDefinitionNode EnumValue(EnumValueDefinition value) =>
        new() { Description = Text(value.Description), Name = Name(value.Name), Directives = value.Directives };

    private static TypeNode Reference(GraphQLType type) => type switch
    {
        NonNullType nonNull => new NonNullTypeNode { Inner = Reference(nonNull.Inner) },
        ListType list => new ListTypeNode { Item = Reference(list.Item) },
        _ => Named((NamedType)type),
    };

    private static NamedTypeNode Named(NamedType type) => new() { Name = type.Name };

    private static Name Name(string value) => new(value, 0);

    private static StringValueNode? Text(string? value) => value is null ? null : new StringValueNode { Value = value, IsBlock = true };
}
