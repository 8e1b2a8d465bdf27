using System.Collections.Immutable;
using System.Text.Json;
using MicroCred.GraphQL.Errors;
using MicroCred.GraphQL.Language;

namespace MicroCred.GraphQL.Execution;

/// <summary>A variable of a compiled operation.</summary>
/// <param name="Default">Coerced when the operation was compiled; meaningless unless the definition has one.</param>
internal sealed record CompiledVariable(VariableDefinitionNode Node, InputCoercer Coercer, object? Default)
{
    public string Name => Node.Variable.Name.Value;
}

/// <summary>Coerces all variables before anything is executed. Specification section 6.1.2, "CoerceVariableValues".</summary>
internal static class VariableCoercion
{
    private const int MaxProblems = 50;

    /// <param name="json">An object, or undefined or null when the request has no variables.</param>
    /// <returns>Null, and why, when a value does not fit its type.</returns>
    public static VariableValues? Coerce(
        ImmutableArray<CompiledVariable> variables, string[] names, JsonElement json, Source source, out ImmutableArray<GraphQLError> errors)
    {
        errors = [];
        if (variables.IsEmpty)
            return VariableValues.None;
        var values = new VariableValues(names);
        List<GraphQLError>? found = null;
        CoercionProblems? problems = null;
        for (var i = 0; i < variables.Length; i++)
        {
            var variable = variables[i];
            if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(variable.Name, out var element))
            {
                if (variable.Node.DefaultValue is not null)
                    values.Set(i, variable.Default);
                else if (variable.Coercer.Type.IsNonNull)
                    (found ??= []).Add(Error(variable, CoercionMessages.NotProvided(variable.Name, variable.Coercer.Type), source));
                continue;
            }

            if (element.ValueKind == JsonValueKind.Null && variable.Coercer.Type.IsNonNull)
            {
                (found ??= []).Add(Error(variable, CoercionMessages.NullVariable(variable.Name, variable.Coercer.Type), source));
                continue;
            }

            problems ??= new();
            var before = problems.Count;
            values.Set(i, variable.Coercer.FromJson(element, problems));
            foreach (var (path, value, message) in problems.Items.Skip(before).Take(MaxProblems + 1))
                (found ??= []).Add(Error(variable, CoercionMessages.InvalidVariable(variable.Name, path, value, message), source));
        }

        if (found is null)
            return values;
        errors = found.Count <= MaxProblems
            ? [.. found]
            : [.. found.Take(MaxProblems), new(ErrorCodes.BadUserInput, CoercionMessages.TooManyProblems)];
        return null;
    }

    private static GraphQLError Error(CompiledVariable variable, string message, Source source) =>
        GraphQLError.At(ErrorCodes.BadUserInput, message, source, variable.Node);
}
