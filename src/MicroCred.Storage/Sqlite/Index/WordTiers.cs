using MicroCred.Storage.Search;

namespace MicroCred.Storage.Sqlite.Index;

/// <summary>
/// How well an entry matches the words: 0 all of them whole in the title, 1 in the title as beginnings, 2 whole anywhere, 3 the rest.
/// Frequency plays no part: an officer can see why one entry stands before another.
/// </summary>
internal sealed class WordTiers(ImmutableArray<string> words, Occurrences occurrences, EntryIndex index, Scratch scratch)
{
    private const int Tiers = 4;

    /// <summary>By tier, of each word. Found when they are asked for: a page is mostly filled from the first.</summary>
    private readonly RegionalSet[]?[] ofWords = new RegionalSet[]?[Tiers];

    /// <summary>By tier and country, of all words.</summary>
    private readonly Dictionary<(int Tier, int Country), Bitmap> together = [];

    /// <summary>The entries of a country that match at all; not to be changed.</summary>
    public Bitmap AnyIn(int country) => In(Tiers - 1, country);

    public int Of(EntryPlace place)
    {
        var tier = 0;
        while (tier < Tiers - 1 && !In(tier, place.Country).Contains(place.Entry))
            tier++;
        return tier;
    }

    /// <summary>The matches of each tier by country, best first, each match once. Sets are worked out when they are asked for, and lent until the next tier.</summary>
    public IEnumerable<(int Tier, Bitmap?[] ByCountry)> Divide(EntryMatches matches)
    {
        var left = matches.ByCountry.Select(country => country is null ? null : scratch.Copy(country.Matching)).ToArray();
        var here = left.Select(country => country is null ? null : scratch.Empty(country)).ToArray();
        for (var tier = 0; tier < Tiers; tier++)
        {
            for (var country = 0; country < left.Length; country++)
                left[country]?.MoveShared(In(tier, country), here[country]!);
            yield return (tier, here);
        }
    }

    /// <summary>The entries of a country that match at least as well as this; not to be changed.</summary>
    private Bitmap In(int tier, int country)
    {
        var sets = ofWords[tier] ??= [.. words.Select(word => OccurrencesOf(word, tier))];
        if (sets is [var only])
            return only.In(country);
        if (together.TryGetValue((tier, country), out var known))
            return known;
        var all = scratch.Copy(sets[0].In(country));
        foreach (var set in sets.AsSpan(1))
            all.KeepOnly(set.In(country));
        together.Add((tier, country), all);
        return all;
    }

    private RegionalSet OccurrencesOf(string word, int tier) =>
        occurrences.Of(new(word, IsPrefix: tier is 1 or 3 && word.Length >= SearchWords.ShortestPrefix, InTitle: tier is 0 or 1), index);
}
