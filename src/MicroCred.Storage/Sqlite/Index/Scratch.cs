using System.Buffers;

namespace MicroCred.Storage.Sqlite.Index;

/// <summary>Sets that live for one search. Their memory is lent: a set of a million is too large to be made and thrown away for each question.</summary>
internal sealed class Scratch : IDisposable
{
    private readonly List<ulong[]> lent = [];
    private int[]? places;
    private Bitmap? counted;
    private int countedPlaces;
    private int countedMembers;

    /// <summary>An empty set with room for as many as another.</summary>
    public Bitmap Empty(Bitmap like)
    {
        var words = Lend(like.Words.Length);
        words.AsSpan(0, like.Words.Length).Clear();
        return new(words, like.Words.Length);
    }

    public Bitmap Copy(Bitmap of)
    {
        var words = Lend(of.Words.Length);
        of.Words.CopyTo(words);
        return new(words, of.Words.Length);
    }

    /// <summary>Good until that of another set is asked for; the set must stay as it is until then.</summary>
    public MemberWords MembersOf(Bitmap set)
    {
        if (ReferenceEquals(set, counted))
            return MemberWords.Again(set, places.AsSpan(0, countedPlaces), countedMembers);
        if (places is null || places.Length < set.Words.Length)
        {
            Return();
            places = ArrayPool<int>.Shared.Rent(set.Words.Length);
        }

        var members = MemberWords.Of(set, places);
        (counted, countedPlaces, countedMembers) = (set, members.Places, members.Count);
        return members;
    }

    public void Dispose()
    {
        Return();
        foreach (var words in lent)
            ArrayPool<ulong>.Shared.Return(words);
        lent.Clear();
    }

    private void Return()
    {
        if (places is not null)
            ArrayPool<int>.Shared.Return(places);
        (places, counted) = (null, null);
    }

    private ulong[] Lend(int length)
    {
        var words = ArrayPool<ulong>.Shared.Rent(length);
        lent.Add(words);
        return words;
    }
}
