using System.Collections.Frozen;

namespace MicroCred.GraphQL.Execution;

/// <summary>The coerced variables of one request, in the order of the operation's definitions.</summary>
/// <param name="positions">Where each variable stands, by name.</param>
internal sealed class VariableValues(FrozenDictionary<string, int> positions)
{
    private readonly object?[] values = new object?[positions.Count];
    private readonly bool[] given = new bool[positions.Count];

    public static VariableValues None { get; } = new(FrozenDictionary<string, int>.Empty);

    public void Set(int index, object? value) => (values[index], given[index]) = (value, true);

    /// <summary>Whether the request or a default gives the variable. One that is not given is not the same as null.</summary>
    public bool IsGiven(string name) => positions.TryGetValue(name, out var index) && given[index];

    /// <summary>Null for a variable that is not given, too.</summary>
    public object? Find(string name) => positions.TryGetValue(name, out var index) ? values[index] : null;
}
