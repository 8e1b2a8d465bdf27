using System.Collections.Immutable;
using System.Text;
using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Types;

namespace MicroCred.GraphQL.Execution;

/// <summary>One field of a response: what writers, errors and paths need to know of it. Several fields of the document may have merged into it.</summary>
internal sealed class PlannedField
{
    /// <summary>Position in <see cref="OperationPlan.Fields"/>: a path holds it instead of the name.</summary>
    public required int Id { get; init; }

    public required string ResponseName { get; init; }

    /// <summary>The brace or comma before the field, its name and a colon: all that stands in the response before the value.</summary>
    public required byte[] Key { get; init; }

    public required FieldDefinition Definition { get; init; }

    public required ObjectType ParentType { get; init; }

    public required ImmutableArray<FieldNode> Nodes { get; init; }

    public required Source Source { get; init; }

    public required CompiledArguments Arguments { get; init; }

    /// <summary>Null when they use variables and so are another each time.</summary>
    public required ArgumentValues? ConstantArguments { get; init; }

    /// <summary>Whether a value below may arrive after the field was written, and its null propagate to here.</summary>
    public bool MayBeNulledLater { get; set; }

    public bool IsNullable => !Definition.Type.IsNonNull;

    public ImmutableArray<SourceLocation> Locations => [.. Nodes.Select(node => Source.LocationOf(node.Start))];

    public override string ToString() => $"{ParentType.Name}.{Definition.Name}";

    public static byte[] KeyOf(string responseName, bool isFirst) => Encoding.UTF8.GetBytes($"{(isFirst ? '{' : ',')}\"{responseName}\":");
}
