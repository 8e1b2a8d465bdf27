using System.Collections.Immutable;
using MicroCred.GraphQL.Errors;
using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Types;

namespace MicroCred.GraphQL.Execution;

/// <summary>The coerced arguments of a field, in the order of its definition.</summary>
internal sealed class ArgumentValues(Definitions<InputValueDefinition> definitions)
{
    private readonly object?[] values = new object?[definitions.Count];
    private readonly bool[] given = new bool[definitions.Count];

    public static ArgumentValues None { get; } = new(Definitions<InputValueDefinition>.None);

    /// <summary>Not null when an argument could not be coerced; the field is then an error wherever it stands.</summary>
    public GraphQLError? Error { get; init; }

    public void Set(int index, object? value) => (values[index], given[index]) = (value, true);

    public T Get<T>(string name)
    {
        var value = values[IndexOf(name)];
        if (value is T typed)
            return typed;
        if (value is null)
            return default!;
        throw new InvalidOperationException($"The argument \"{name}\" is {value.GetType()}, not {typeof(T)}: ask for it as that.");
    }

    public bool IsGiven(string name) => given[IndexOf(name)];

    private int IndexOf(string name)
    {
        for (var i = 0; i < definitions.Count; i++)
        {
            if (definitions[i].Name == name)
                return i;
        }

        throw new InvalidOperationException($"The field has no argument \"{name}\"; it has: {string.Join(", ", definitions.Select(definition => definition.Name))}.");
    }
}

/// <summary>
/// The arguments of a field in a compiled operation: coerced then if they use no variables, else once a request. Specification section 6.4.1, "CoerceArgumentValues".
/// </summary>
internal sealed class CompiledArguments(Definitions<InputValueDefinition> definitions, ImmutableArray<(InputCoercer Coercer, object? Default)> bound, FieldNode node, Source source)
{
    /// <summary>Whether the values are the same in each request.</summary>
    public bool AreConstant { get; } = node.Arguments.All(argument => !UsesVariables(argument.Value));

    public ArgumentValues Coerce(VariableValues variables)
    {
        if (definitions.Count == 0)
            return ArgumentValues.None;
        var values = new ArgumentValues(definitions);
        for (var i = 0; i < definitions.Count; i++)
        {
            var definition = definitions[i];
            var written = node.Arguments.FirstOrDefault(argument => argument.Name.Value == definition.Name)?.Value;
            if (written is VariableNode variable && !variables.IsGiven(variable.Name.Value))
            {
                if (definition.IsRequired)
                    return Fail(CoercionMessages.MissingArgument(definition.Name, definition.Type, variable.Name.Value), written);
                written = null;
            }

            if (written is null)
            {
                if (definition.DefaultValue is not null)
                    values.Set(i, bound[i].Default);
                else if (definition.IsRequired)
                    return Fail(CoercionMessages.MissingArgument(definition.Name, definition.Type, null), node);
                continue;
            }

            var problems = new CoercionProblems();
            if (!bound[i].Coercer.TryLiteral(written, variables, problems, out var value))
            {
                var isNull = definition.Type.IsNonNull && written is VariableNode;
                return Fail(
                    isNull ? CoercionMessages.NullArgument(definition.Name, definition.Type)
                        : CoercionMessages.InvalidLiteral(definition.Type, problems.Items[0].Value, problems.Items[0].Message),
                    written);
            }

            values.Set(i, value);
        }

        return values;
    }

    private ArgumentValues Fail(string message, Node at) => new(definitions) { Error = GraphQLError.At(ErrorCodes.BadUserInput, message, source, at) };

    private static bool UsesVariables(ValueNode node) => node switch
    {
        VariableNode => true,
        ListValueNode list => list.Values.Any(UsesVariables),
        ObjectValueNode literal => literal.Fields.Any(field => UsesVariables(field.Value)),
        _ => false,
    };
}
