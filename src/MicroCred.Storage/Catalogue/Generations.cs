using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace MicroCred.Storage.Catalogue;

/// <summary>Keeps what was used lately, at most twice the size: when the young generation is full it becomes the old one, and the old one goes.</summary>
internal sealed class Generations<TKey, TValue>(int size)
    where TKey : notnull
{
    private volatile ConcurrentDictionary<TKey, TValue> young = new();
    private volatile ConcurrentDictionary<TKey, TValue> old = new();
    private int count;

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (young.TryGetValue(key, out value))
            return true;
        if (!old.TryGetValue(key, out value))
            return false;
        Keep(key, value);
        return true;
    }

    public void Keep(TKey key, TValue value)
    {
        if (!young.TryAdd(key, value) || Interlocked.Increment(ref count) < size)
            return;
        Interlocked.Exchange(ref count, 0);
        old = young;
        young = new();
    }
}
