using MicroCred.GraphQL.Resolvers;

namespace MicroCred.GraphQL.Execution;

/// <summary>Writes a leaf that is there. Made at start, for all fields of a type; null is the matter of <see cref="LeafWriter{T}"/>.</summary>
internal delegate void LeafWrite<in T>(T value, JsonOutput output);

internal sealed class LeafWriter<T>(LeafWrite<T> write, PlannedField field, bool isNullable) : ValueWriter<T>
{
    public override bool Write(T value, Execution execution)
    {
        if (value is null)
            return execution.WriteNull(field, isNullable);
        write(value, execution.Output);
        return true;
    }
}

/// <summary>A leaf that refuses some values of its CLR type: numbers that JSON or GraphQL cannot express.</summary>
internal sealed class CheckedLeafWriter<T>(LeafWrite<T> write, Func<T, string?> fault, PlannedField field, bool isNullable) : ValueWriter<T>
{
    public override bool Write(T value, Execution execution)
    {
        if (value is null)
            return execution.WriteNull(field, isNullable);
        if (fault(value) is { } message)
            return execution.WriteError(field, isNullable, ExecutionErrors.BadResult(message));
        write(value, execution.Output);
        return true;
    }
}

/// <summary>A value type that may be absent.</summary>
internal sealed class NullableWriter<T>(ValueWriter<T> inner, PlannedField field, bool isNullable) : ValueWriter<T?>
    where T : struct
{
    public override bool Write(T? value, Execution execution) =>
        value is { } present ? inner.Write(present, execution) : execution.WriteNull(field, isNullable);
}

/// <summary>An enum value as its name, in bytes that were prepared at start.</summary>
internal sealed class EnumNames<T>
    where T : struct, Enum
{
    private readonly Dictionary<T, byte[]> names;

    public EnumNames(EnumBinding<T> binding) =>
        names = binding.Values.DistinctBy(value => value.Value).ToDictionary(value => value.Value, value => System.Text.Encoding.UTF8.GetBytes($"\"{value.Name}\""));

    public void Write(T value, JsonOutput output) => output.Raw(names[value]);

    public string? Fault(T value) => names.ContainsKey(value) ? null : $"Enum {typeof(T).Name} cannot represent value: {value}";
}
