using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Types;

namespace MicroCred.GraphQL.Execution;

/// <summary>
/// The default of an argument or input field, coerced when it is first asked for: at start, in whatever order defaults of input objects need one another. A valid schema has none that needs itself.
/// </summary>
internal sealed class DefaultValue(InputValueDefinition definition, InputCoercer coercer, string owner, BindingProblems problems)
{
    private object? value;
    private bool isKnown = definition.DefaultValue is null;

    /// <summary>Null where there is none, and where it is not good, which is then noted.</summary>
    public object? Value
    {
        get
        {
            if (!isKnown)
                Coerce();
            return value;
        }
    }

    private void Coerce()
    {
        isKnown = true;
        var found = new CoercionProblems();
        if (!coercer.TryLiteral(definition.DefaultValue!, VariableValues.None, found, out value))
            problems.Add(BindingMessages.BadDefault($"{owner}.{definition.Name}", Printer.Print(definition.DefaultValue!), definition.Type.ToString(), found.Items[0].Message));
    }
}
