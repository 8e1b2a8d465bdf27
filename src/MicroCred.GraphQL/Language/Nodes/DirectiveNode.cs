using System.Collections.Immutable;

namespace MicroCred.GraphQL.Language;

/// <summary>A use of a directive. Specification section 2.12.</summary>
public sealed class DirectiveNode : Node
{
    /// <summary>Without the at sign.</summary>
    public required Name Name { get; init; }

    public ImmutableArray<ArgumentNode> Arguments { get; init; } = [];
}

/// <summary>Specification section 2.6.</summary>
public sealed class ArgumentNode : Node
{
    public required Name Name { get; init; }

    public required ValueNode Value { get; init; }
}
