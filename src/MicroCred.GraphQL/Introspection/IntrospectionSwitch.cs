using System.Collections.Immutable;
using MicroCred.GraphQL.Errors;
using MicroCred.GraphQL.Language;

namespace MicroCred.GraphQL.Introspection;

/// <summary>Refuses documents that ask for the schema, where introspection is switched off. <c>__typename</c> is always answered.</summary>
internal static class IntrospectionSwitch
{
    public static ImmutableArray<GraphQLError> Refuse(DocumentNode document)
    {
        var errors = ImmutableArray.CreateBuilder<GraphQLError>();
        foreach (var definition in document.Definitions)
        {
            if (definition is OperationNode operation)
                Collect(operation.SelectionSet, document.Source, errors);
            else if (definition is FragmentNode fragment)
                Collect(fragment.SelectionSet, document.Source, errors);
        }

        return errors.ToImmutable();
    }

    private static void Collect(SelectionSetNode selectionSet, Source source, ImmutableArray<GraphQLError>.Builder errors)
    {
        foreach (var selection in selectionSet.Selections)
        {
            switch (selection)
            {
                case FieldNode { Name.Value: "__schema" or "__type" } field:
                    errors.Add(GraphQLError.At(
                        ErrorCodes.ValidationFailed,
                        $"GraphQL introspection has been disabled, but the requested query contained the field \"{field.Name}\".",
                        source,
                        field));
                    break;
                case FieldNode { SelectionSet: { } below }:
                    Collect(below, source, errors);
                    break;
                case InlineFragmentNode inline:
                    Collect(inline.SelectionSet, source, errors);
                    break;
            }
        }
    }
}
