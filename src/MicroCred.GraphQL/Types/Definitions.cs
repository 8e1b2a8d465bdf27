using System.Collections;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace MicroCred.GraphQL.Types;

/// <summary>Something with a name that is unique where it stands.</summary>
public interface IDefinition
{
    string Name { get; }
}

/// <summary>Definitions in the order of the SDL, found by name at once.</summary>
public sealed class Definitions<T> : IReadOnlyList<T>
    where T : class, IDefinition
{
    private readonly ImmutableArray<T> items;
    private readonly FrozenDictionary<string, T> byName;

    internal Definitions(ImmutableArray<T> items)
    {
        this.items = items;
        byName = items.DistinctBy(item => item.Name).ToFrozenDictionary(item => item.Name, StringComparer.Ordinal);
    }

    internal static Definitions<T> None { get; } = new([]);

    public int Count => items.Length;

    public T this[int index] => items[index];

    public T? Find(string name) => byName.GetValueOrDefault(name);

    public ImmutableArray<T>.Enumerator GetEnumerator() => items.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)items).GetEnumerator();
}
