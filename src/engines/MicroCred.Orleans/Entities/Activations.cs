namespace MicroCred.Orleans.Entities;

/// <summary>How many entities are active on this silo.</summary>
internal sealed class Activations
{
    private int count;

    public int Count => Volatile.Read(ref count);

    public void Add(int more) => Interlocked.Add(ref count, more);
}
