using MicroCred.GraphQL.Language;

namespace MicroCred.GraphQL.Validation.Rules;

/// <summary>An argument is one that the field or directive defines. Specification section 5.4.1.</summary>
internal sealed class KnownArgumentNames : IArgumentsRule
{
    public void Check(in ArgumentList list, ValidationContext context)
    {
        if (list.Definitions is not { } definitions)
            return;
        foreach (var argument in list.Given)
        {
            var name = argument.Name.Value;
            if (definitions.Find(name) is not null)
                continue;
            var suggestion = Suggestions.For(name, definitions.Select(known => known.Name));
            context.Report(
                list.Field is { } field
                    ? ValidationMessages.UnknownFieldArgument(name, field.ToString(), suggestion)
                    : ValidationMessages.UnknownDirectiveArgument(name, ((DirectiveNode)list.Owner).Name.Value, suggestion),
                argument);
        }
    }
}
