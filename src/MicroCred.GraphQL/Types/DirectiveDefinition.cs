using System.Collections.Immutable;

namespace MicroCred.GraphQL.Types;

/// <summary>Specification section 3.13.</summary>
public sealed class DirectiveDefinition : IDefinition
{
    public required string Name { get; init; }

    public string? Description { get; init; }

    public Definitions<InputValueDefinition> Arguments { get; init; } = Definitions<InputValueDefinition>.None;

    public bool IsRepeatable { get; init; }

    /// <summary>Where it may stand, by the names of section 3.13: <c>FIELD</c>, <c>FIELD_DEFINITION</c>, ...</summary>
    public required ImmutableArray<string> Locations { get; init; }

    /// <summary>One that the specification defines.</summary>
    public bool IsBuiltIn { get; init; }
}
