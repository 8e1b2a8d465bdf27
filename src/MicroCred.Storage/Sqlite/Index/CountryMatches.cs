using Fact = MicroCred.Storage.Sqlite.Index.EntryConditions.Fact;

namespace MicroCred.Storage.Sqlite.Index;

/// <summary>
/// The entries of one country that meet a query's words and conditions. A facet counts without the condition on its own fact: for that, those that fail
/// one condition only are kept beside those that meet all, found in the same pass whatever the number of conditions.
/// </summary>
internal sealed class CountryMatches
{
    /// <summary>Words of two sets that are joined and counted in the time in which one member is counted, or found and counted.</summary>
    private const int WordsAMember = 6;
    private const int WordsAMemberFound = 15;

    private readonly Scratch scratch;
    private readonly Dictionary<Fact, (Bitmap Entries, ImmutableArray<ushort> Codes)> conditions = [];
    private readonly Bitmap? nearly;
    private readonly int nearlyCount;
    private ArraySegment<int>? members;

    /// <param name="among">The country's entries in which the words occur, or all of them.</param>
    /// <param name="withFacets">Whether they will be counted by fact.</param>
    public CountryMatches(CountryIndex country, EntryConditions asked, Bitmap among, bool withFacets, Scratch scratch)
    {
        this.scratch = scratch;
        Country = country;
        Matching = scratch.Copy(among, like: country.All);
        if (asked.OfProvider(country, scratch) is { } ofProvider)
            Matching.KeepOnly(ofProvider);
        foreach (var (fact, entries, codes) in asked.In(country, scratch))
        {
            if (withFacets)
                Matching.KeepOnly(entries, nearly ??= scratch.Empty(country.All));
            else
                Matching.KeepOnly(entries);
            conditions.Add(fact, (entries, codes));
        }

        Count = Matching.Count;
        nearlyCount = nearly?.Count ?? 0;
    }

    /// <summary>As many as would match.</summary>
    public static int CountOf(CountryIndex country, EntryConditions asked, Bitmap among, Scratch scratch)
    {
        Bitmap[] conditions = [.. asked.In(country, scratch).Select(condition => condition.Entries)];
        if (asked.OfProvider(country, scratch) is { } ofProvider)
            conditions = [ofProvider, .. conditions];
        if (conditions is [])
            return among.Count;
        if (conditions.Length > 1)
            among = scratch.Copy(among);
        foreach (var condition in conditions[..^1])
            among.KeepOnly(condition);
        return among.CountShared(conditions[^1]);
    }

    public CountryIndex Country { get; }

    public Bitmap Matching { get; }

    public int Count { get; }

    /// <summary>The same entries, ascending: listed once, which costs less than to find them again for each facet.</summary>
    private ReadOnlySpan<int> Members => (members ??= scratch.List(Matching, Count)).AsSpan();

    /// <summary>
    /// Of the entries that match, and of those that fail no condition but the one on this fact. Member by member, or part by part where they are so many
    /// that joining sets is less work.
    /// </summary>
    /// <param name="counts">By code; added to.</param>
    public void CountBy(Partition partition, Fact own, Span<int> counts)
    {
        var wordsOfParts = (long)partition.Words;
        if (conditions.TryGetValue(own, out var met))
        {
            partition.CountParts(Matching, met.Codes, counts);
            if ((long)nearlyCount * WordsAMemberFound < wordsOfParts)
                partition.CountMembers(scratch.List(nearly!, nearlyCount, without: met.Entries), counts);
            else
                partition.CountParts(nearly!, without: met.Entries, counts);
        }
        else if ((long)Count * WordsAMember < wordsOfParts)
        {
            partition.CountMembers(Members, counts);
        }
        else
        {
            partition.CountParts(Matching, without: null, counts);
        }
    }
}
