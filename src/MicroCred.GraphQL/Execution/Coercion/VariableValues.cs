namespace MicroCred.GraphQL.Execution;

/// <summary>The coerced variables of one request, in the order of the operation's definitions.</summary>
internal sealed class VariableValues(string[] names)
{
    private readonly object?[] values = new object?[names.Length];
    private readonly bool[] given = new bool[names.Length];

    public static VariableValues None { get; } = new([]);

    public void Set(int index, object? value) => (values[index], given[index]) = (value, true);

    /// <summary>Whether the request or a default gives the variable. One that is not given is not the same as null.</summary>
    public bool IsGiven(string name) => IndexOf(name) is >= 0 and var index && given[index];

    /// <summary>Null for a variable that is not given, too.</summary>
    public object? Find(string name) => IndexOf(name) is >= 0 and var index ? values[index] : null;

    private int IndexOf(string name) => Array.IndexOf(names, name);
}
