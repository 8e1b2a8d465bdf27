using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Types;

namespace MicroCred.GraphQL.Validation.Rules;

/// <summary>Arguments that are not null and have no default are given. Specification section 5.4.2.1.</summary>
internal sealed class ProvidedRequiredArguments : IArgumentsRule
{
    public void Check(in ArgumentList list, ValidationContext context)
    {
        if (list.Definitions is not { } definitions)
            return;
        foreach (var definition in definitions)
        {
            if (!definition.IsRequired || IsGiven(list, definition))
                continue;
            context.Report(
                list.Field is { } field
                    ? ValidationMessages.ArgumentMissing(field.ToString(), definition.Name, definition.Type.ToString())
                    : ValidationMessages.DirectiveArgumentMissing(((DirectiveNode)list.Owner).Name.Value, definition.Name, definition.Type.ToString()),
                list.Owner);
        }
    }

    private static bool IsGiven(in ArgumentList list, InputValueDefinition definition)
    {
        foreach (var argument in list.Given)
        {
            if (argument.Name.Value == definition.Name)
                return true;
        }

        return false;
    }
}
