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

    private MemberWords(ReadOnlySpan<ulong> words, ReadOnlySpan<int> places, int count)
    {
        this.words = words;
        this.places = places;
        Count = count;
    }

    /// <summary>Members of the set.</summary>
    public int Count { get; }

    /// <summary>Words that hold members.</summary>
    public int Places => places.Length;

    /// <param name="room">For as many numbers as the set has words.</param>
    public static MemberWords Of(Bitmap set, Span<int> room)
    {
        var words = set.Words;
        var (found, count) = (0, 0);
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] == 0)
                continue;
            room[found++] = i;
            count += BitOperations.PopCount(words[i]);
        }

        return new(words, room[..found], count);
    }

    /// <summary>What <see cref="Of"/> gave for the same set before, with what it left in the room.</summary>
    public static MemberWords Again(Bitmap set, ReadOnlySpan<int> places, int count) => new(set.Words, places, count);

    /// <summary>Adds each member to the count of its code.</summary>
    public void CountBy(ReadOnlySpan<ushort> codes, Span<int> counts)
    {
        foreach (var place in places)
        {
            for (var rest = words[place]; rest != 0; rest &= rest - 1)
                counts[codes[(place << 6) + BitOperations.TrailingZeroCount(rest)]]++;
        }
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
