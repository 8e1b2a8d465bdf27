using System.Numerics;

namespace MicroCred.Storage.Sqlite.Index;

/// <summary>
/// A set made ready to be counted against many others: only its words that hold members are visited, so that counting a narrow search
/// costs what its matches cost, not what the catalogue does.
/// </summary>
internal readonly ref struct MemberWords
{
    private readonly ReadOnlySpan<ulong> words;
    private readonly ReadOnlySpan<int> places;

    /// <param name="places">Room for as many numbers as the set has words.</param>
    public MemberWords(Bitmap set, Span<int> places)
    {
        words = set.Words;
        var count = 0;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] != 0)
                places[count++] = i;
        }

        this.places = places[..count];
    }

    public int CountShared(Bitmap other)
    {
        var theirs = other.Words;
        var shared = 0;
        foreach (var place in places)
        {
            if (place >= theirs.Length)
                break;
            shared += BitOperations.PopCount(words[place] & theirs[place]);
        }

        return shared;
    }
}
