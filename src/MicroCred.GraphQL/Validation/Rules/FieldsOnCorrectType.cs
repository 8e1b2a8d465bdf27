using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Types;

namespace MicroCred.GraphQL.Validation.Rules;

/// <summary>A selected field exists on the type. Specification section 5.3.1.</summary>
internal sealed class FieldsOnCorrectType : IFieldRule
{
    public void Check(FieldNode field, NamedType? parent, FieldDefinition? definition, ValidationContext context)
    {
        if (parent is null || definition is not null)
            return;
        var name = field.Name.Value;
        var suggestion = Suggestions.Sentence("to use an inline fragment on ", TypesWith(name, parent, context.Schema));
        if (suggestion.Length == 0 && parent is FieldsType type)
            suggestion = Suggestions.For(name, type.Fields.Select(known => known.Name));
        context.Report(ValidationMessages.UnknownField(name, parent.Name, suggestion), field);
    }

    /// <summary>Types that have the field and that a value of the abstract type may be of, the most common interface first.</summary>
    private static List<string> TypesWith(string field, NamedType parent, Schema schema)
    {
        if (!parent.IsAbstract)
            return [];
        var uses = new Dictionary<FieldsType, int>();
        foreach (var type in schema.PossibleTypes(parent).Where(type => type.Fields.Find(field) is not null))
        {
            foreach (var owner in type.Interfaces.Where(contract => contract.Fields.Find(field) is not null).Prepend<FieldsType>(type))
                uses[owner] = uses.GetValueOrDefault(owner) + 1;
        }

        return [.. uses.OrderByDescending(use => use.Value).ThenByDescending(use => use.Key is InterfaceType).ThenBy(use => use.Key.Name, StringComparer.Ordinal).Select(use => use.Key.Name)];
    }
}
