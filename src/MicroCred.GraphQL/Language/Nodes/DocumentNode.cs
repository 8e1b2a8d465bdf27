using System.Collections.Immutable;

namespace MicroCred.GraphQL.Language;

/// <summary>Specification section 2.2.</summary>
public sealed class DocumentNode : Node
{
    public required Source Source { get; init; }

    public required ImmutableArray<DefinitionNode> Definitions { get; init; }
}

/// <summary>An operation, a fragment, or a part of a type system.</summary>
public abstract class DefinitionNode : Node
{
    /// <summary>Documentation; null when there is none. Since September 2025 executable definitions have it too.</summary>
    public StringValueNode? Description { get; init; }
}
