using MicroCred.Storage.Search;

namespace MicroCred.Storage.Sqlite.Index;

/// <summary>
/// How well an entry matches the words: 0 all of them whole in the title, 1 in the title as beginnings, 2 whole anywhere, 3 the rest.
/// Frequency plays no part: an officer can see why one entry stands before another.
/// </summary>
internal sealed class WordTiers(ImmutableArray<string> words, Occurrences occurrences, int through, Scratch scratch)
{
    private const int Tiers = 4;

    /// <summary>Found when they are asked for: a page is mostly filled from the first.</summary>
    private readonly Bitmap?[] tiers = new Bitmap?[Tiers];

    public Bitmap Any => In(Tiers - 1);

    public int Of(int id)
    {
        var tier = 0;
        while (tier < Tiers - 1 && !In(tier).Contains(id))
            tier++;
        return tier;
    }

    /// <summary>The matches of each tier, best first, each match once. A set is worked out when it is asked for, and lent until the next.</summary>
    public IEnumerable<(int Tier, Bitmap Matches)> Divide(Bitmap matches)
    {
        var left = scratch.Copy(matches);
        var here = scratch.Empty(matches);
        for (var tier = 0; tier < Tiers; tier++)
        {
            left.MoveShared(In(tier), here);
            yield return (tier, here);
        }
    }

    private Bitmap In(int tier) => tiers[tier] ??= tier switch
    {
        0 => All(isPrefix: false, inTitle: true),
        1 => All(isPrefix: true, inTitle: true),
        2 => All(isPrefix: false, inTitle: false),
        _ => All(isPrefix: true, inTitle: false),
    };

    /// <summary>Not to be changed: of one word it is the answer that is kept.</summary>
    private Bitmap All(bool isPrefix, bool inTitle)
    {
        var first = OccurrencesOf(words[0]);
        if (words.Length == 1)
            return first;
        var all = scratch.Copy(first);
        foreach (var word in words.AsSpan()[1..])
            all.KeepOnly(OccurrencesOf(word));
        return all;

        Bitmap OccurrencesOf(string word) => occurrences.Of(new(word, isPrefix && word.Length >= SearchWords.ShortestPrefix, inTitle), through);
    }
}
