using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Types;

namespace MicroCred.GraphQL.Validation.Rules;

/// <summary>A leaf has no selection, all else has one. Specification section 5.3.3.</summary>
internal sealed class ScalarLeafs : IFieldRule
{
    public void Check(FieldNode field, NamedType? parent, FieldDefinition? definition, ValidationContext context)
    {
        if (definition is null)
            return;
        if (definition.Type.Named.IsLeaf && field.SelectionSet is { } set)
            context.Report(ValidationMessages.LeafWithSelection(field.Name.Value, definition.Type.ToString()), set);
        else if (!definition.Type.Named.IsLeaf && field.SelectionSet is null)
            context.Report(ValidationMessages.SelectionMissing(field.Name.Value, definition.Type.ToString()), field);
    }
}
