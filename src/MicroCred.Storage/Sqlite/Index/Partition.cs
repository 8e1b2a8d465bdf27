namespace MicroCred.Storage.Sqlite.Index;

/// <summary>Entries divided by one fact: each entry is in the part of its value, or in <see cref="NotStated"/>.</summary>
internal sealed class Partition<TValue>(IComparer<TValue>? order = null)
    where TValue : notnull
{
    private readonly Dictionary<TValue, ushort> codes = [];
    private readonly List<(TValue Value, Bitmap Entries)> parts = [];

    /// <summary>By entry: the number of its part, counted from 1; 0 where nothing is stated.</summary>
    private ushort[] codeOf = [];

    public Bitmap NotStated { get; } = new();

    public void Put(int id, bool isStated, TValue value)
    {
        if (id >= codeOf.Length)
            Array.Resize(ref codeOf, Math.Max(id + 1, codeOf.Length * 5 / 4 + 64));
        codeOf[id] = isStated ? CodeOf(value) : (ushort)0;
        (isStated ? parts[codeOf[id] - 1].Entries : NotStated).Add(id);
    }

    public void Remove(int id) => (codeOf[id] == 0 ? NotStated : parts[codeOf[id] - 1].Entries).Remove(id);

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

    /// <summary>In the order of the values. Counted member by member, or part by part where members are so many that joining sets is less work.</summary>
    public FacetTally<TValue> Tally(MemberWords among)
    {
        var counts = new int[parts.Count + 1];
        if (among.Count < among.Places / 2 * counts.Length)
        {
            among.CountBy(codeOf, counts);
        }
        else
        {
            counts[0] = among.CountShared(NotStated);
            for (var i = 0; i < parts.Count; i++)
                counts[i + 1] = among.CountShared(parts[i].Entries);
        }

        var values = ImmutableArray.CreateBuilder<(TValue, int)>();
        for (var i = 0; i < parts.Count; i++)
        {
            if (counts[i + 1] > 0)
                values.Add((parts[i].Value, counts[i + 1]));
        }

        values.Sort((left, right) => (order ?? Comparer<TValue>.Default).Compare(left.Item1, right.Item1));
        return new(values.ToImmutable(), counts[0]);
    }

    private ushort CodeOf(TValue value)
    {
        if (codes.TryGetValue(value, out var known))
            return known;
        parts.Add((value, new Bitmap()));
        var code = checked((ushort)parts.Count);
        codes.Add(value, code);
        return code;
    }
}

internal sealed record FacetTally<TValue>(ImmutableArray<(TValue Value, int Count)> Values, int NotStated);
