using System.Collections.Immutable;
using MicroCred.GraphQL.Language;

namespace MicroCred.GraphQL.Types;

/// <summary>
/// Makes a schema of SDL files: types first as shells, so that they can refer to one another, then their members, then the
/// rules of section 3. Every problem found is reported, not only the first.
/// </summary>
public sealed class SchemaBuilder
{
    private readonly SchemaProblems problems = new();
    private readonly SchemaDefinitions definitions;
    private readonly Dictionary<string, NamedType> types = new(StringComparer.Ordinal);

    private SchemaBuilder(IReadOnlyList<DocumentNode> documents) => definitions = new(documents, problems);

    /// <param name="sdl">Files that together define the schema; their names stand in messages.</param>
    /// <exception cref="SchemaException">The files do not define a valid schema.</exception>
    public static Schema Build(params IReadOnlyList<Source> sdl)
    {
        var parseProblems = new SchemaProblems();
        var documents = new List<DocumentNode>();
        foreach (var source in sdl.Prepend(BuiltIn.Source))
        {
            if (Parser.TryParse(source, ParserOptions.Trusted, out var document, out var error))
                documents.Add(document);
            else
                parseProblems.Add($"{source.Name}({string.Join(',', error.Locations.Select(at => $"{at.Line},{at.Column}"))}): {error.Message}");
        }

        parseProblems.ThrowIfAny();
        return new SchemaBuilder(documents).Build();
    }

    private Schema Build()
    {
        foreach (var defined in definitions.Types)
        {
            var shell = Shell(defined);
            shell.IsBuiltIn = defined.Source == BuiltIn.Source;
            if (!shell.IsBuiltIn)
                CheckName(shell.Name, defined.Definition.Name.Start, defined.Source);
            types.Add(shell.Name, shell);
        }

        var directives = definitions.Directives.Select(Directive).ToImmutableArray();
        foreach (var defined in definitions.Types)
            Fill(types[defined.Definition.Name.Value], defined);
        var (query, mutation, subscription) = Roots();
        problems.ThrowIfAny();
        var schema = new Schema(
            definitions.Schema?.Definition.Description?.Value,
            definitions.Schema?.Directives ?? [],
            [.. definitions.Types.Select(defined => types[defined.Definition.Name.Value])],
            directives,
            (query, mutation, subscription));
        new SchemaRules(schema, definitions, problems).Check();
        problems.ThrowIfAny();
        return schema;
    }

    private NamedType Shell(Defined<TypeDefinitionNode> defined)
    {
        var (name, description, directives) = (defined.Definition.Name.Value, defined.Definition.Description?.Value, defined.Directives);
        return defined.Definition switch
        {
            ScalarTypeNode => new ScalarType(name, description, directives, StringArgument(directives, "specifiedBy", "url")),
            ObjectTypeNode => new ObjectType(name, description, directives),
            InterfaceTypeNode => new InterfaceType(name, description, directives),
            UnionTypeNode => new UnionType(name, description, directives),
            EnumTypeNode => new EnumType(name, description, directives, EnumValues(defined)),
            _ => new InputObjectType(name, description, directives, directives.Any(directive => directive.Name.Value == "oneOf")),
        };
    }

    private void Fill(NamedType type, Defined<TypeDefinitionNode> defined)
    {
        switch (type)
        {
            case FieldsType fields:
                fields.Interfaces = Named<InterfaceType, FieldsTypeNode>(defined, node => node.Interfaces, name => SchemaMessages.NotInterface(type.Name, name), "Interface");
                fields.Fields = Members<FieldDefinitionNode, FieldDefinition>(defined, node => ((FieldsTypeNode)node).Fields, "fields", (node, source) => Field(node, fields, source));
                break;
            case UnionType union:
                union.Members = Named<ObjectType, UnionTypeNode>(defined, node => node.Types, name => SchemaMessages.NotObject($"Union \"{type.Name}\"", name), "Member");
                if (union.Members.IsEmpty)
                    problems.Add(defined.Source, defined.Definition.Name.Start, SchemaMessages.Empty(type.Name, "members"));
                break;
            case InputObjectType input:
                input.Fields = Members<InputValueDefinitionNode, InputValueDefinition>(defined, node => ((InputObjectTypeNode)node).Fields, "fields", (node, source) => InputValue(node, $"Input field \"{type.Name}.{node.Name}\"", source));
                break;
        }
    }

    private Definitions<EnumValueDefinition> EnumValues(Defined<TypeDefinitionNode> defined) =>
        Members<EnumValueDefinitionNode, EnumValueDefinition>(defined, node => ((EnumTypeNode)node).Values, "values", (node, source) =>
        {
            CheckName(node.Name.Value, node.Name.Start, source);
            return new EnumValueDefinition
            {
                Name = node.Name.Value,
                Description = node.Description?.Value,
                DeprecationReason = Deprecation(node.Directives),
                Directives = node.Directives,
            };
        });

    private FieldDefinition Field(FieldDefinitionNode node, FieldsType declaring, Source source)
    {
        CheckName(node.Name.Value, node.Name.Start, source);
        var where = $"Field \"{declaring.Name}.{node.Name}\"";
        var type = Type(node.Type, source);
        if (!type.IsOutput)
            problems.Add(source, node.Type.Start, SchemaMessages.NotOutput(where, type.ToString()));
        return new FieldDefinition
        {
            Name = node.Name.Value,
            Description = node.Description?.Value,
            DeclaringType = declaring,
            Type = type,
            Arguments = Arguments(node.Arguments, where, source),
            DeprecationReason = Deprecation(node.Directives),
            Directives = node.Directives,
        };
    }

    private DirectiveDefinition Directive(Defined<DirectiveDefinitionNode> defined)
    {
        var node = defined.Definition;
        CheckName(node.Name.Value, node.Name.Start, defined.Source);
        return new DirectiveDefinition
        {
            Name = node.Name.Value,
            Description = node.Description?.Value,
            Arguments = Arguments(node.Arguments, $"Directive \"@{node.Name}\"", defined.Source),
            IsRepeatable = node.IsRepeatable,
            Locations = [.. node.Locations.Select(location => location.Value)],
            IsBuiltIn = defined.Source == BuiltIn.Source,
        };
    }

    private Definitions<InputValueDefinition> Arguments(ImmutableArray<InputValueDefinitionNode> nodes, string where, Source source)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var repeated in nodes.Where(node => !names.Add(node.Name.Value)))
            problems.Add(source, repeated.Name.Start, SchemaMessages.Duplicate("Argument", repeated.Name.Value));
        return new([.. nodes.Select(node => InputValue(node, $"Argument \"{node.Name}\" of {where}", source))]);
    }

    private InputValueDefinition InputValue(InputValueDefinitionNode node, string where, Source source)
    {
        CheckName(node.Name.Value, node.Name.Start, source);
        var type = Type(node.Type, source);
        if (!type.IsInput)
            problems.Add(source, node.Type.Start, SchemaMessages.NotInput(where, type.ToString()));
        var value = new InputValueDefinition
        {
            Name = node.Name.Value,
            Description = node.Description?.Value,
            Type = type,
            DefaultValue = node.DefaultValue,
            DeprecationReason = Deprecation(node.Directives),
            Directives = node.Directives,
        };
        if (value is { IsRequired: true, DeprecationReason: not null })
            problems.Add(source, node.Name.Start, SchemaMessages.RequiredDeprecated(where));
        return value;
    }

    private GraphQLType Type(TypeNode node, Source source) => node switch
    {
        ListTypeNode list => Type(list.Item, source).List,
        NonNullTypeNode { Inner: ListTypeNode list } => ((ListType)Type(list, source)).NonNull,
        NonNullTypeNode nonNull => ((NamedType)Type(nonNull.Inner, source)).NonNull,
        _ => NamedType((NamedTypeNode)node, source),
    };

    private NamedType NamedType(NamedTypeNode node, Source source)
    {
        if (types.TryGetValue(node.Name, out var type))
            return type;
        problems.Add(source, node.Start, SchemaMessages.UnknownType(node.Name));
        return types["String"];
    }

    private Definitions<TMember> Members<TNode, TMember>(
        Defined<TypeDefinitionNode> defined,
        Func<TypeDefinitionNode, ImmutableArray<TNode>> members,
        string what,
        Func<TNode, Source, TMember> make)
        where TNode : MemberDefinitionNode
        where TMember : class, IDefinition
    {
        var made = ImmutableArray.CreateBuilder<TMember>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (part, source) in defined.Parts)
        {
            foreach (var node in members(part))
            {
                if (names.Add(node.Name.Value))
                    made.Add(make(node, source));
                else
                    problems.Add(source, node.Name.Start, SchemaMessages.Duplicate("Member", $"{defined.Definition.Name}.{node.Name}"));
            }
        }

        if (made.Count == 0)
            problems.Add(defined.Source, defined.Definition.Name.Start, SchemaMessages.Empty(defined.Definition.Name.Value, what));
        return new(made.ToImmutable());
    }

    private ImmutableArray<TType> Named<TType, TNode>(
        Defined<TypeDefinitionNode> defined, Func<TNode, ImmutableArray<NamedTypeNode>> names, Func<string, string> otherKind, string what)
        where TType : NamedType
        where TNode : TypeDefinitionNode
    {
        var found = ImmutableArray.CreateBuilder<TType>();
        foreach (var (part, source) in defined.Parts)
        {
            foreach (var node in names((TNode)part))
            {
                if (!types.TryGetValue(node.Name, out var type))
                    problems.Add(source, node.Start, SchemaMessages.UnknownType(node.Name));
                else if (type is not TType wanted)
                    problems.Add(source, node.Start, otherKind(node.Name));
                else if (found.Contains(wanted))
                    problems.Add(source, node.Start, SchemaMessages.Duplicate(what, $"{defined.Definition.Name}.{node.Name}"));
                else
                    found.Add(wanted);
            }
        }

        return found.ToImmutable();
    }

    /// <summary>Section 3.3.1: roots are named by the schema definition, or by their default names where there is none.</summary>
    private (ObjectType Query, ObjectType? Mutation, ObjectType? Subscription) Roots()
    {
        var roots = new Dictionary<OperationKind, ObjectType>();
        if (definitions.Schema is not { Definition.OperationTypes.IsEmpty: false })
        {
            foreach (var kind in Enum.GetValues<OperationKind>())
            {
                if (types.GetValueOrDefault(kind.ToString()) is ObjectType root)
                    roots.Add(kind, root);
            }
        }

        foreach (var (part, source) in definitions.Schema?.Parts ?? [])
        {
            foreach (var node in part.OperationTypes)
            {
                var name = node.Type.Name;
                if (!types.TryGetValue(name, out var type))
                    problems.Add(source, node.Type.Start, SchemaMessages.UnknownType(name));
                else if (type is not ObjectType root)
                    problems.Add(source, node.Type.Start, SchemaMessages.NotObject($"The root \"{node.Operation.ToString().ToLowerInvariant()}\"", name));
                else if (roots.ContainsValue(root))
                    problems.Add(source, node.Type.Start, SchemaMessages.SameRoot(name));
                else if (!roots.TryAdd(node.Operation, root))
                    problems.Add(source, node.Start, SchemaMessages.Duplicate("Root", node.Operation.ToString().ToLowerInvariant()));
            }
        }

        if (!roots.TryGetValue(OperationKind.Query, out var query))
            problems.Add(SchemaMessages.NoQuery);
        return (query!, roots.GetValueOrDefault(OperationKind.Mutation), roots.GetValueOrDefault(OperationKind.Subscription));
    }

    private void CheckName(string name, int start, Source source)
    {
        if (source != BuiltIn.Source && name.StartsWith("__", StringComparison.Ordinal))
            problems.Add(source, start, SchemaMessages.Reserved(name));
    }

    private static string? Deprecation(ImmutableArray<DirectiveNode> directives) =>
        directives.Any(directive => directive.Name.Value == "deprecated")
            ? StringArgument(directives, "deprecated", "reason") ?? "No longer supported"
            : null;

    private static string? StringArgument(ImmutableArray<DirectiveNode> directives, string directive, string argument) =>
        directives.FirstOrDefault(node => node.Name.Value == directive)?.Arguments.FirstOrDefault(node => node.Name.Value == argument)?.Value is StringValueNode text
            ? text.Value
            : null;
}
