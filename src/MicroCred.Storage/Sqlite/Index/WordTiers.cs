using MicroCred.Storage.Search;

namespace MicroCred.Storage.Sqlite.Index;

/// <summary>
/// How well an entry matches the words: 0 all of them whole in the title, 1 in the title as beginnings, 2 whole anywhere, 3 the rest.
/// Frequency plays no part: an officer can see why one entry stands before another.
/// </summary>
internal sealed class WordTiers
{
    private readonly Bitmap[] tiers;

    private WordTiers(Bitmap[] tiers) => this.tiers = tiers;

    public Bitmap Any => tiers[^1];

    public static WordTiers Of(ImmutableArray<string> words, Occurrences occurrences, int through, Scratch scratch) => new(
    [
        All(words, isPrefix: false, inTitle: true, occurrences, through, scratch),
        All(words, isPrefix: true, inTitle: true, occurrences, through, scratch),
        All(words, isPrefix: false, inTitle: false, occurrences, through, scratch),
        All(words, isPrefix: true, inTitle: false, occurrences, through, scratch),
    ]);

    public int Of(int id)
    {
        var tier = 0;
        while (tier < tiers.Length - 1 && !tiers[tier].Contains(id))
            tier++;
        return tier;
    }

    private static Bitmap All(ImmutableArray<string> words, bool isPrefix, bool inTitle, Occurrences occurrences, int through, Scratch scratch)
    {
        Bitmap? all = null;
        foreach (var word in words)
        {
            var entries = occurrences.Of(new(word, isPrefix && word.Length >= SearchWords.ShortestPrefix, inTitle), through);
            if (all is null)
                all = scratch.Copy(entries);
            else
                all.KeepOnly(entries);
        }

        return all!;
    }
}
