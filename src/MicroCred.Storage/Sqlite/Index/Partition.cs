namespace MicroCred.Storage.Sqlite.Index;

/// <summary>Entries divided by one fact: each entry is in the part of its value, or in <see cref="NotStated"/>.</summary>
internal sealed class Partition<TValue>(IComparer<TValue>? order = null)
    where TValue : notnull
{
    private readonly Dictionary<TValue, Bitmap> parts = [];

    public Bitmap NotStated { get; } = new();

    public void Put(int id, bool isStated, TValue value)
    {
        if (!isStated)
        {
            NotStated.Add(id);
            return;
        }

        if (!parts.TryGetValue(value, out var part))
            parts.Add(value, part = new Bitmap());
        part.Add(id);
    }

    public void Remove(int id)
    {
        NotStated.Remove(id);
        foreach (var part in parts.Values)
            part.Remove(id);
    }

    /// <summary>The entries whose value is one of those that meet the condition.</summary>
    public Bitmap Where(Func<TValue, bool> isWanted, Bitmap all, Scratch scratch)
    {
        var wanted = scratch.Empty(all);
        foreach (var (value, part) in parts)
        {
            if (isWanted(value))
                wanted.AddAll(part);
        }

        return wanted;
    }

    /// <summary>In the order of the values.</summary>
    public FacetTally<TValue> Tally(MemberWords among)
    {
        var values = ImmutableArray.CreateBuilder<(TValue, int)>();
        foreach (var (value, part) in parts)
        {
            if (among.CountShared(part) is > 0 and var count)
                values.Add((value, count));
        }

        values.Sort((left, right) => (order ?? Comparer<TValue>.Default).Compare(left.Item1, right.Item1));
        return new(values.ToImmutable(), among.CountShared(NotStated));
    }
}

internal sealed record FacetTally<TValue>(ImmutableArray<(TValue Value, int Count)> Values, int NotStated);
