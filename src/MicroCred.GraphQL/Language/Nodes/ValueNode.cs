using System.Collections.Immutable;

namespace MicroCred.GraphQL.Language;

/// <summary>An input value as written. Specification section 2.9.</summary>
public abstract class ValueNode : Node;

public sealed class VariableNode : ValueNode
{
    /// <summary>Without the dollar sign.</summary>
    public required Name Name { get; init; }
}

public sealed class IntValueNode : ValueNode
{
    /// <summary>As written, of any length.</summary>
    public required string Text { get; init; }
}

public sealed class FloatValueNode : ValueNode
{
    /// <summary>As written, so that an exact decimal loses nothing.</summary>
    public required string Text { get; init; }
}

public sealed class StringValueNode : ValueNode
{
    /// <summary>Without quotes, escapes resolved, block indentation removed.</summary>
    public required string Value { get; init; }

    public bool IsBlock { get; init; }
}

public sealed class BooleanValueNode : ValueNode
{
    public required bool Value { get; init; }
}

public sealed class NullValueNode : ValueNode;

public sealed class EnumValueNode : ValueNode
{
    public required string Value { get; init; }
}

public sealed class ListValueNode : ValueNode
{
    public required ImmutableArray<ValueNode> Values { get; init; }
}

public sealed class ObjectValueNode : ValueNode
{
    /// <summary>In the order written; the parser does not mind a name that stands twice.</summary>
    public required ImmutableArray<ObjectFieldNode> Fields { get; init; }
}

public sealed class ObjectFieldNode : Node
{
    public required Name Name { get; init; }

    public required ValueNode Value { get; init; }
}
