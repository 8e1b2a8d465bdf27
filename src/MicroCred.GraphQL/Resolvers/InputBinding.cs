namespace MicroCred.GraphQL.Resolvers;

/// <summary>
/// An input object and the CLR type made from it: its one public constructor has a parameter for each input field, matched by name
/// without case. A field left out, or null, is the parameter's default value; a parameter of <see cref="Optional{T}"/> can tell it from null.
/// </summary>
public sealed class InputBinding(string name, Type clrType)
{
    public string Name { get; } = name;

    public Type ClrType { get; } = clrType;
}

/// <summary>An input field that may be absent, null or a value: three things for an update.</summary>
public readonly record struct Optional<T>(T? Value)
{
    public bool IsGiven { get; } = true;

    /// <summary>The value that was given, null too; else what stands already.</summary>
    public T? Or(T? standing) => IsGiven ? Value : standing;

    public static implicit operator Optional<T>(T? value) => new(value);
}
