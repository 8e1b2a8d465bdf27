using System.Collections.Immutable;
using MicroCred.GraphQL.Language;

namespace MicroCred.GraphQL.Types;

/// <summary>A definition and its extensions, each with the file it stands in.</summary>
internal sealed record Defined<TNode>(TNode Definition, Source Source, List<(TNode Node, Source Source)> Extensions)
    where TNode : TypeSystemNode
{
    /// <summary>The definition, then its extensions.</summary>
    public IEnumerable<(TNode Node, Source Source)> Parts => [(Definition, Source), .. Extensions];

    public ImmutableArray<DirectiveNode> Directives => [.. Parts.SelectMany(part => part.Node.Directives)];
}

/// <summary>The definitions of all SDL files, by name and with their extensions. The first step from SDL to a schema.</summary>
internal sealed class SchemaDefinitions
{
    private readonly Dictionary<string, Defined<TypeDefinitionNode>> typesByName = new(StringComparer.Ordinal);
    private readonly HashSet<string> directiveNames = new(StringComparer.Ordinal);
    private readonly SchemaProblems problems;

    public SchemaDefinitions(IReadOnlyList<DocumentNode> documents, SchemaProblems problems)
    {
        this.problems = problems;
        foreach (var document in documents)
        {
            foreach (var definition in document.Definitions)
                Define(definition, document.Source);
        }

        foreach (var document in documents)
        {
            foreach (var extension in document.Definitions.OfType<TypeSystemNode>().Where(node => node.IsExtension))
                Extend(extension, document.Source);
        }
    }

    public List<Defined<TypeDefinitionNode>> Types { get; } = [];

    public List<Defined<DirectiveDefinitionNode>> Directives { get; } = [];

    /// <summary>Null when the roots have their default names.</summary>
    public Defined<SchemaNode>? Schema { get; private set; }

    private void Define(DefinitionNode node, Source source)
    {
        switch (node)
        {
            case TypeSystemNode { IsExtension: true }:
                break;
            case SchemaNode schema:
                if (Schema is not null)
                    problems.Add(source, node.Start, SchemaMessages.OneSchema);
                Schema ??= new(schema, source, []);
                break;
            case DirectiveDefinitionNode directive:
                if (directiveNames.Add(directive.Name.Value))
                    Directives.Add(new(directive, source, []));
                else
                    problems.Add(source, directive.Name.Start, SchemaMessages.Duplicate("Directive", directive.Name.Value));
                break;
            case TypeDefinitionNode type:
                var defined = new Defined<TypeDefinitionNode>(type, source, []);
                if (typesByName.TryAdd(type.Name.Value, defined))
                    Types.Add(defined);
                else
                    problems.Add(source, type.Name.Start, SchemaMessages.Duplicate("Type", type.Name.Value));
                break;
            default:
                problems.Add(source, node.Start, SchemaMessages.Executable(node is OperationNode ? "an operation" : "a fragment"));
                break;
        }
    }

    private void Extend(TypeSystemNode node, Source source)
    {
        switch (node)
        {
            case SchemaNode schema:
                Schema ??= new(new SchemaNode { OperationTypes = [] }, source, []);
                Schema.Extensions.Add((schema, source));
                break;
            case TypeDefinitionNode type:
                if (!typesByName.TryGetValue(type.Name.Value, out var defined))
                    problems.Add(source, type.Name.Start, SchemaMessages.ExtendsNothing(type.Name.Value));
                else if (defined.Definition.GetType() != type.GetType())
                    problems.Add(source, type.Name.Start, SchemaMessages.ExtendsOtherKind(type.Name.Value, KindOf(defined.Definition), KindOf(type)));
                else
                    defined.Extensions.Add((type, source));
                break;
        }
    }

    private static string KindOf(TypeDefinitionNode node) => node switch
    {
        ScalarTypeNode => "a scalar",
        ObjectTypeNode => "an object type",
        InterfaceTypeNode => "an interface",
        UnionTypeNode => "a union",
        EnumTypeNode => "an enum",
        _ => "an input object",
    };
}

/// <summary>Problems found so far, each with file, line and column.</summary>
internal sealed class SchemaProblems
{
    private readonly List<string> problems = [];

    public bool Any => problems.Count > 0;

    public void Add(Source source, int offset, string message)
    {
        var location = source.LocationOf(offset);
        Add($"{source.Name}({location.Line},{location.Column}): {message}");
    }

    public void Add(string problem) => problems.Add(problem);

    /// <exception cref="SchemaException">There are problems.</exception>
    public void ThrowIfAny()
    {
        if (Any)
            throw new SchemaException([.. problems]);
    }
}
