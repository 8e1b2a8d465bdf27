namespace MicroCred.Storage.Sqlite.Index;

/// <summary>The values of one fact that entries state, with the code that stands for each in every country. Code 0 is for entries that do not state it.</summary>
internal sealed class FactValues<TValue>(IComparer<TValue>? order = null)
    where TValue : notnull
{
    private readonly Dictionary<TValue, ushort> codes = [];
    private readonly List<TValue> values = [];

    /// <summary>One for each value, and one for "not stated".</summary>
    public int Codes => values.Count + 1;

    public ushort CodeOf(TValue value)
    {
        if (codes.TryGetValue(value, out var known))
            return known;
        values.Add(value);
        var code = checked((ushort)values.Count);
        codes.Add(value, code);
        return code;
    }

    public ImmutableArray<ushort> Where(Func<TValue, bool> isWanted) => [.. values.Index().Where(value => isWanted(value.Item)).Select(value => (ushort)(value.Index + 1))];

    /// <summary>In the order of the values, without those that nobody has.</summary>
    /// <param name="counts">By code.</param>
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
}

internal sealed record FacetTally<TValue>(ImmutableArray<(TValue Value, int Count)> Values, int NotStated);
