using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using MicroCred.GraphQL.Errors;
using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Types;

namespace MicroCred.GraphQL.Validation;

/// <summary>What rules ask and tell during one validation.</summary>
internal sealed class ValidationContext
{
    private readonly Dictionary<string, FragmentNode> fragments = new(StringComparer.Ordinal);
    private readonly Dictionary<DefinitionNode, DefinitionUsage> usages = [];
    private readonly List<GraphQLError> errors = [];
    private int steps;

    public ValidationContext(Schema schema, DocumentNode document, ValidationOptions options)
    {
        (Schema, Document, Options) = (schema, document, options);
        foreach (var definition in document.Definitions)
        {
            if (definition is FragmentNode fragment)
                fragments.TryAdd(fragment.Name.Value, fragment);
        }
    }

    public Schema Schema { get; }

    public DocumentNode Document { get; }

    public ValidationOptions Options { get; }

    /// <summary>Too many errors or too much work: every loop ends.</summary>
    public bool IsStopped { get; private set; }

    public ImmutableArray<GraphQLError> Errors => [.. errors.OrderBy(error => error.Locations.IsEmpty ? default : error.Locations[0], DocumentOrder)];

    private static Comparer<SourceLocation> DocumentOrder { get; } =
        Comparer<SourceLocation>.Create((a, b) => a.Line != b.Line ? a.Line.CompareTo(b.Line) : a.Column.CompareTo(b.Column));

    /// <summary>The first fragment of that name.</summary>
    public FragmentNode? FindFragment(string name) => fragments.GetValueOrDefault(name);

    /// <summary>The type that a reference means; null when it names none.</summary>
    public GraphQLType? FindType(TypeNode node) => Schema.FindType(node);

    /// <summary>The type that a selection stands on; null when the condition names none that has fields.</summary>
    public NamedType? FindComposite(NamedTypeNode condition) => Schema.FindType(condition.Name) is { IsComposite: true } type ? type : null;

    public ObjectType? RootType(OperationKind operation) => operation switch
    {
        OperationKind.Query => Schema.Query,
        OperationKind.Mutation => Schema.Mutation,
        OperationKind.Subscription => Schema.Subscription,
        _ => null,
    };

    /// <summary>What a definition itself spreads and uses; filled by the walk.</summary>
    public DefinitionUsage UsageOf(DefinitionNode definition)
    {
        if (!usages.TryGetValue(definition, out var usage))
            usages.Add(definition, usage = new());
        return usage;
    }

    public void Report(string message, params ReadOnlySpan<int> offsets)
    {
        if (IsStopped)
            return;
        if (errors.Count == Options.MaxErrors)
        {
            IsStopped = true;
            errors.Add(new(ErrorCodes.ValidationFailed, ValidationMessages.TooManyErrors));
            return;
        }

        var locations = ImmutableArray.CreateBuilder<SourceLocation>(Math.Min(offsets.Length, ValidationMessages.MostLocations));
        foreach (var offset in offsets[..locations.Capacity])
            locations.Add(Document.Source.LocationOf(offset));
        errors.Add(new(ErrorCodes.ValidationFailed, message) { Locations = locations.MoveToImmutable() });
    }

    public void Report(string message, Node node) => Report(message, node.Start);

    /// <returns>False when the document has taken more steps than it may, or the stack is nearly used up.</returns>
    public bool Spend(int count = 1)
    {
        steps += count;
        if (!IsStopped && (steps > Options.MaxSteps || !RuntimeHelpers.TryEnsureSufficientExecutionStack()))
        {
            IsStopped = true;
            errors.Add(LimitErrors.Exceeded("validationSteps", steps, Options.MaxSteps, ValidationMessages.TooMuchWork));
        }

        return !IsStopped;
    }
}
