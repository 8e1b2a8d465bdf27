using System.Buffers;

namespace MicroCred.Storage.Sqlite.Index;

/// <summary>Sets that live for one search. Their memory is lent: a set of a million is too large to be made and thrown away for each question.</summary>
internal sealed class Scratch : IDisposable
{
    private readonly List<ulong[]> lent = [];
    private readonly List<int[]> lists = [];

    /// <summary>An empty set with room for as many as another.</summary>
    public Bitmap Empty(Bitmap like)
    {
        var words = Lend(like.Words.Length);
        words.AsSpan(0, like.Words.Length).Clear();
        return new(words, like.Words.Length);
    }

    /// <summary>A set with the same members and room for as many as another, which is no shorter.</summary>
    public Bitmap Copy(Bitmap of, Bitmap like)
    {
        var words = Lend(like.Words.Length);
        of.Words.CopyTo(words);
        words.AsSpan(of.Words.Length..like.Words.Length).Clear();
        return new(words, like.Words.Length);
    }

    public Bitmap Copy(Bitmap of) => Copy(of, of);

    /// <summary>The members of a set, or those that are not in another set too, ascending.</summary>
    /// <param name="most">Of members.</param>
    public ArraySegment<int> List(Bitmap set, int most, Bitmap? without = null)
    {
        var list = ArrayPool<int>.Shared.Rent(most + Bitmap.ListSlack);
        lists.Add(list);
        return new(list, 0, set.CopyTo(list.AsSpan(0, most + Bitmap.ListSlack), without));
    }

    public void Dispose()
    {
        foreach (var list in lists)
            ArrayPool<int>.Shared.Return(list);
        lists.Clear();
        foreach (var words in lent)
            ArrayPool<ulong>.Shared.Return(words);
        lent.Clear();
    }

    private ulong[] Lend(int length)
    {
        var words = ArrayPool<ulong>.Shared.Rent(length);
        lent.Add(words);
        return words;
    }
}
