using System.Collections.Concurrent;
using System.Text;

namespace MicroCred.GraphQL.Resolvers;

/// <summary>An enum of the schema and its CLR enum; values correspond by name, <c>OPEN_DISTANCE</c> to <c>OpenDistance</c>.</summary>
public abstract class EnumBinding(string name, Type clrType)
{
    public string Name { get; } = name;

    public Type ClrType { get; } = clrType;

    public abstract TOut Accept<TOut>(IEnumVisitor<TOut> visitor);

    /// <summary>The name that the schema gives to a value; worked out once for each.</summary>
    public static string SchemaName<T>(T value)
        where T : struct, Enum => EnumBinding<T>.Names.GetOrAdd(value, static value => SchemaName(value.ToString()));

    /// <summary>The name that the schema gives to a CLR name.</summary>
    public static string SchemaName(string clrName)
    {
        var name = new StringBuilder(clrName.Length + 4);
        for (var i = 0; i < clrName.Length; i++)
        {
            var startsWord = i > 0 && char.IsUpper(clrName[i])
                && (!char.IsUpper(clrName[i - 1]) || (i + 1 < clrName.Length && char.IsLower(clrName[i + 1])));
            if (startsWord)
                name.Append('_');
            name.Append(char.ToUpperInvariant(clrName[i]));
        }

        return name.ToString();
    }
}

public interface IEnumVisitor<out TOut>
{
    TOut Visit<T>(EnumBinding<T> binding)
        where T : struct, Enum;
}

public sealed class EnumBinding<T>(string name) : EnumBinding(name, typeof(T))
    where T : struct, Enum
{
    internal static ConcurrentDictionary<T, string> Names { get; } = new();

    /// <summary>Schema name and value, in the order of the CLR enum.</summary>
    public IReadOnlyList<(string Name, T Value)> Values { get; } = [.. Enum.GetValues<T>().Select(value => (SchemaName(value), value))];

    public override TOut Accept<TOut>(IEnumVisitor<TOut> visitor) => visitor.Visit(this);
}
