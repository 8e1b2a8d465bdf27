using MicroCred.GraphQL.Errors;
using MicroCred.GraphQL.Types;

namespace MicroCred.GraphQL.Execution;

/// <summary>The coerced arguments of a field, in the order of its definition.</summary>
internal sealed class ArgumentValues(Definitions<InputValueDefinition> definitions)
{
    private readonly object?[] values = definitions.Count == 0 ? [] : new object?[definitions.Count];
    private readonly bool[] given = definitions.Count == 0 ? [] : new bool[definitions.Count];

    public static ArgumentValues None { get; } = new(Definitions<InputValueDefinition>.None);

    /// <summary>Not null when an argument could not be coerced; the field is then an error wherever it stands.</summary>
    public GraphQLError? Error { get; init; }

    public void Set(int index, object? value) => (values[index], given[index]) = (value, true);

    /// <summary>Null for an argument that is not given, too.</summary>
    /// <exception cref="InvalidOperationException">There is no such argument.</exception>
    public object? Find(string name) => values[IndexOf(name)];

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
