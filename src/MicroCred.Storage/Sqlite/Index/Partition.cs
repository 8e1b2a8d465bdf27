using System.Runtime.CompilerServices;

namespace MicroCred.Storage.Sqlite.Index;

/// <summary>A country's entries divided by one fact: each entry is in the part of its value's code.</summary>
internal sealed class Partition
{
    private const int MostTalliesOnStack = 1024;

    /// <summary>By code.</summary>
    private readonly List<Bitmap> parts = [];

    /// <summary>By entry.</summary>
    private ushort[] codeOf = [];

    /// <summary>As many as the highest code and one: values that only other countries have may be missing at the end.</summary>
    public int Parts => parts.Count;

    /// <summary>Of all parts together.</summary>
    public int Words
    {
        get
        {
            var words = 0;
            foreach (var part in parts)
                words += part.Words.Length;
            return words;
        }
    }

    public ushort CodeOf(int entry) => codeOf[entry];

    /// <summary>Not to be changed.</summary>
    public Bitmap Part(int code) => code < parts.Count ? parts[code] : Bitmap.Nothing;

    public void Put(int entry, ushort code)
    {
        if (entry >= codeOf.Length)
            Array.Resize(ref codeOf, Math.Max(entry + 1, codeOf.Length * 5 / 4 + 64));
        while (code >= parts.Count)
            parts.Add(new());
        codeOf[entry] = code;
        parts[code].Add(entry);
    }

    public void Remove(int entry) => parts[codeOf[entry]].Remove(entry);

    /// <summary>The entries in any of these parts. Not to be changed: of one part it is the part itself.</summary>
    public Bitmap In(ImmutableArray<ushort> codes, Bitmap all, Scratch scratch)
    {
        if (codes is [var only])
            return Part(only);
        var entries = scratch.Empty(all);
        foreach (var code in codes)
            entries.AddAll(Part(code));
        return entries;
    }

    /// <param name="counts">By code; added to.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void CountMembers(ReadOnlySpan<int> members, Span<int> counts)
    {
        // By turns into four tallies: neighbours often share a value, and a count cannot be raised again before it is written.
        ReadOnlySpan<ushort> codes = codeOf;
        Span<int> tallies = Parts * 4 <= MostTalliesOnStack ? stackalloc int[Parts * 4] : new int[Parts * 4];
        tallies.Clear();
        var first = tallies[..Parts];
        var second = tallies.Slice(Parts, Parts);
        var third = tallies.Slice(2 * Parts, Parts);
        var fourth = tallies.Slice(3 * Parts, Parts);
        var i = 0;
        for (; i <= members.Length - 4; i += 4)
        {
            first[codes[members[i]]]++;
            second[codes[members[i + 1]]]++;
            third[codes[members[i + 2]]]++;
            fourth[codes[members[i + 3]]]++;
        }

        for (; i < members.Length; i++)
            first[codes[members[i]]]++;
        for (var code = 0; code < Parts; code++)
            counts[code] += first[code] + second[code] + third[code] + fourth[code];
    }

    /// <param name="without">Members of it do not count.</param>
    /// <param name="counts">By code; added to.</param>
    public void CountParts(Bitmap among, Bitmap? without, Span<int> counts)
    {
        for (var code = 0; code < parts.Count; code++)
            counts[code] += without is null ? among.CountShared(parts[code]) : among.CountShared(parts[code], without);
    }

    /// <param name="only">The parts that hold all of the set.</param>
    /// <param name="counts">By code; added to.</param>
    public void CountParts(Bitmap among, ImmutableArray<ushort> only, Span<int> counts)
    {
        foreach (var code in only)
        {
            if (code < parts.Count)
                counts[code] += among.CountShared(parts[code]);
        }
    }
}
