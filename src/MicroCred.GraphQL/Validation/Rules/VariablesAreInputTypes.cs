using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Types;

namespace MicroCred.GraphQL.Validation.Rules;

/// <summary>A variable is of an input type. Specification section 5.8.2.</summary>
internal sealed class VariablesAreInputTypes : IVariableDefinitionRule
{
    public void Check(VariableDefinitionNode variable, GraphQLType? type, ValidationContext context)
    {
        if (type is { IsInput: false })
            context.Report(ValidationMessages.OutputVariable(variable.Variable.Name.Value, variable.Type), variable.Type);
    }
}
