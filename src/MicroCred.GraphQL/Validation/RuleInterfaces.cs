using System.Collections.Immutable;
using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Types;

namespace MicroCred.GraphQL.Validation;

// A rule has no state. It implements one of these for each kind of node that it looks at; types that are null are unknown, which other rules report.

internal interface IRule;

internal interface IFieldRule : IRule
{
    void Check(FieldNode field, NamedType? parent, FieldDefinition? definition, ValidationContext context);
}

internal interface IFragmentSpreadRule : IRule
{
    void Check(FragmentSpreadNode spread, NamedType? parent, ValidationContext context);
}

internal interface IInlineFragmentRule : IRule
{
    void Check(InlineFragmentNode inline, NamedType? parent, ValidationContext context);
}

internal interface ITypeConditionRule : IRule
{
    /// <param name="fragment">Null when the condition is an inline fragment's.</param>
    void Check(NamedTypeNode condition, FragmentNode? fragment, ValidationContext context);
}

internal interface ITypeReferenceRule : IRule
{
    void Check(NamedTypeNode reference, ValidationContext context);
}

internal interface IDirectivesRule : IRule
{
    /// <param name="location">One of <see cref="DirectiveLocations"/>.</param>
    void Check(ImmutableArray<DirectiveNode> directives, string location, ValidationContext context);
}

internal interface IArgumentsRule : IRule
{
    void Check(in ArgumentList list, ValidationContext context);
}

internal interface IVariableDefinitionRule : IRule
{
    void Check(VariableDefinitionNode variable, GraphQLType? type, ValidationContext context);
}

internal interface IValueRule : IRule
{
    /// <param name="type">What the place takes; null when unknown, or when an enclosing value is wrong already.</param>
    void Check(ValueNode value, GraphQLType? type, ValidationContext context);
}

/// <summary>Runs once the whole document has been walked.</summary>
internal interface IOperationRule : IRule
{
    void Check(OperationUsage usage, ValidationContext context);
}

/// <inheritdoc cref="IOperationRule"/>
internal interface IDocumentRule : IRule
{
    void Check(DocumentNode document, IReadOnlyList<OperationUsage> operations, ValidationContext context);
}

/// <summary>The arguments of a field or directive.</summary>
/// <param name="Owner">The <see cref="FieldNode"/> or <see cref="DirectiveNode"/>.</param>
/// <param name="Field">The field's definition; null for a directive.</param>
/// <param name="Definitions">Null when field or directive are unknown.</param>
internal readonly record struct ArgumentList(Node Owner, ImmutableArray<ArgumentNode> Given, FieldDefinition? Field, Definitions<InputValueDefinition>? Definitions);
