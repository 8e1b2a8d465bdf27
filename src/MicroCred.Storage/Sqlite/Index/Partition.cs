using System.Runtime.CompilerServices;

namespace MicroCred.Storage.Sqlite.Index;

/// <summary>Entries divided by one fact: each entry is in the part of its value, or in that of entries that do not state it.</summary>
internal sealed class Partition<TValue>(IComparer<TValue>? order = null) : IPartition
    where TValue : notnull
{
    private readonly Dictionary<TValue, ushort> codes = [];
    private readonly List<TValue> values = [];

    /// <summary>By code. Code 0 is for entries that state nothing.</summary>
    private readonly List<Bitmap> parts = [new()];

    /// <summary>By entry: the number of its part.</summary>
    private ushort[] codeOf = [];

    public int Parts => parts.Count;

    public void Put(int id, bool isStated, TValue value)
    {
        if (id >= codeOf.Length)
            Array.Resize(ref codeOf, Math.Max(id + 1, codeOf.Length * 5 / 4 + 64));
        codeOf[id] = isStated ? CodeOf(value) : (ushort)0;
        parts[codeOf[id]].Add(id);
    }

    public void Remove(int id) => parts[codeOf[id]].Remove(id);

    /// <summary>The entries whose value is one of those that meet the condition.</summary>
    public PartSelection Where(Func<TValue, bool> isWanted, Bitmap all, Scratch scratch)
    {
        var wanted = ImmutableArray.CreateBuilder<ushort>();
        for (var i = 0; i < values.Count; i++)
        {
            if (isWanted(values[i]))
                wanted.Add((ushort)(i + 1));
        }

        if (wanted.Count == 1)
            return new(parts[wanted[0]], wanted.ToImmutable());
        var entries = scratch.Empty(all);
        foreach (var code in wanted)
            entries.AddAll(parts[code]);
        return new(entries, wanted.ToImmutable());
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void CountMembers(ReadOnlySpan<int> members, Span<int> counts)
    {
        ReadOnlySpan<ushort> codes = codeOf;
        foreach (var id in members)
            counts[codes[id]]++;
    }

    public void CountParts(Bitmap among, Span<int> counts)
    {
        for (var code = 0; code < parts.Count; code++)
            counts[code] += among.CountShared(parts[code]);
    }

    public void CountParts(Bitmap among, ImmutableArray<ushort> only, Span<int> counts)
    {
        foreach (var code in only)
            counts[code] += among.CountShared(parts[code]);
    }

    /// <summary>In the order of the values, without those that nobody has.</summary>
    public FacetTally<TValue> Tally(ReadOnlySpan<int> counts)
    {
        var tally = ImmutableArray.CreateBuilder<(TValue, int)>();
        for (var i = 0; i < values.Count; i++)
        {
            if (counts[i + 1] > 0)
                tally.Add((values[i], counts[i + 1]));
        }

        tally.Sort((left, right) => (order ?? Comparer<TValue>.Default).Compare(left.Item1, right.Item1));
        return new(tally.ToImmutable(), counts[0]);
    }

    private ushort CodeOf(TValue value)
    {
        if (codes.TryGetValue(value, out var known))
            return known;
        values.Add(value);
        parts.Add(new());
        var code = checked((ushort)values.Count);
        codes.Add(value, code);
        return code;
    }
}

/// <summary>A partition by whatever fact, to count with. Counts are by the parts' codes, as many as there are parts, and are added to.</summary>
internal interface IPartition
{
    /// <summary>One for each value, and one for entries that do not state the fact.</summary>
    int Parts { get; }

    void CountMembers(ReadOnlySpan<int> members, Span<int> counts);

    void CountParts(Bitmap among, Span<int> counts);

    /// <param name="only">The parts that hold all of the set.</param>
    void CountParts(Bitmap among, ImmutableArray<ushort> only, Span<int> counts);
}

internal sealed record FacetTally<TValue>(ImmutableArray<(TValue Value, int Count)> Values, int NotStated);
