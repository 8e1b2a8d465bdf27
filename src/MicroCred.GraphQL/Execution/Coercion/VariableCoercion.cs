using System.Collections.Frozen;
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

    public static CompiledVariable Of(VariableDefinitionNode node, BoundSchema bound)
    {
        var coercer = bound.Inputs.For(bound.Schema.FindType(node.Type)!);
        object? value = null;
        if (node.DefaultValue is not null)
            coercer.TryLiteral(node.DefaultValue, VariableValues.None, new CoercionProblems(), out value);
        return new CompiledVariable(node, coercer, value);
    }
}

/// <summary>Coerces all variables before anything is executed. Specification section 6.1.2, "CoerceVariableValues".</summary>
internal sealed class VariableCoercion(ImmutableArray<CompiledVariable> variables, Source source)
{
    /// <summary>Above so many variables each property of the request is looked at once, instead of all for each variable.</summary>
    private const int Few = 8;

    private readonly FrozenDictionary<string, int> positions =
        variables.Select((variable, i) => KeyValuePair.Create(variable.Name, i)).ToFrozenDictionary(StringComparer.Ordinal);

    public static VariableCoercion Of(OperationNode operation, BoundSchema bound, Source source) =>
        new([.. operation.Variables.Select(node => CompiledVariable.Of(node, bound))], source);

    public bool Declares(string name) => positions.ContainsKey(name);

    /// <param name="json">An object, or undefined or null when the request has no variables.</param>
    /// <returns>Null, and why, when a value does not fit its type.</returns>
    public VariableValues? Coerce(JsonElement json, out ImmutableArray<GraphQLError> errors)
    {
        errors = [];
        if (variables.IsEmpty)
            return VariableValues.None;
        var values = new VariableValues(positions);
        var given = json.ValueKind == JsonValueKind.Object && variables.Length > Few ? Lookup(json) : null;
        List<GraphQLError>? found = null;
        CoercionProblems? problems = null;
        for (var i = 0; i < variables.Length; i++)
        {
            var variable = variables[i];
            if (!TryFind(json, given, i, out var element))
            {
                if (variable.Node.DefaultValue is not null)
                    values.Set(i, variable.Default);
                else if (variable.Coercer.Type.IsNonNull)
                    (found ??= []).Add(Error(variable, CoercionMessages.NotProvided(variable.Name, variable.Coercer.Type)));
            }
            else if (element.ValueKind == JsonValueKind.Null && variable.Coercer.Type.IsNonNull)
            {
                (found ??= []).Add(Error(variable, CoercionMessages.NullVariable(variable.Name, variable.Coercer.Type)));
            }
            else
            {
                var before = (problems ??= new()).Count;
                values.Set(i, variable.Coercer.FromJson(element, problems));
                if (problems.Count > before)
                    (found ??= []).AddRange(problems.Items.Skip(before).Select(problem => Error(variable, CoercionMessages.InvalidVariable(variable.Name, problem.Path, problem.Value, problem.Message))));
            }

            if (found is { Count: > CoercionProblems.Most })
                break;
        }

        if (found is null)
            return values;
        errors = found.Count <= CoercionProblems.Most
            ? [.. found]
            : [.. found.Take(CoercionProblems.Most), new(ErrorCodes.BadUserInput, CoercionMessages.TooManyProblems)];
        return null;
    }

    private JsonElement[] Lookup(JsonElement json)
    {
        var found = new JsonElement[variables.Length];
        foreach (var property in json.EnumerateObject())
        {
            if (positions.TryGetValue(property.Name, out var index))
                found[index] = property.Value;
        }

        return found;
    }

    private bool TryFind(JsonElement json, JsonElement[]? given, int index, out JsonElement element)
    {
        element = given is null ? default : given[index];
        return given is null
            ? json.ValueKind == JsonValueKind.Object && json.TryGetProperty(variables[index].Name, out element)
            : element.ValueKind != JsonValueKind.Undefined;
    }

    private GraphQLError Error(CompiledVariable variable, string message) => GraphQLError.At(ErrorCodes.BadUserInput, message, source, variable.Node);
}
