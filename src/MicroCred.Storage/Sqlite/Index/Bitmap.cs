using System.Numerics;
using System.Runtime.Intrinsics;

namespace MicroCred.Storage.Sqlite.Index;

/// <summary>A set of entries by id: one bit each, so that sets of a million are joined and counted in microseconds.</summary>
internal sealed class Bitmap
{
    private ulong[] words = [];

    public int Bytes => words.Length * sizeof(ulong);

    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in words)
                count += BitOperations.PopCount(word);
            return count;
        }
    }

    public Bitmap Copy() => new() { words = (ulong[])words.Clone() };

    public bool Contains(int id) => id >> 6 < words.Length && (words[id >> 6] >> id & 1) != 0;

    public void Add(int id)
    {
        if (id >> 6 >= words.Length)
            Array.Resize(ref words, Math.Max((id >> 6) + 1, words.Length * 5 / 4 + 4));
        words[id >> 6] |= 1UL << id;
    }

    public void Remove(int id)
    {
        if (id >> 6 < words.Length)
            words[id >> 6] &= ~(1UL << id);
    }

    public void AddAll(Bitmap other)
    {
        if (words.Length < other.words.Length)
            Array.Resize(ref words, other.words.Length);
        var mine = words.AsSpan(0, other.words.Length);
        var theirs = other.words.AsSpan();
        var i = 0;
        for (; i <= mine.Length - Vector256<ulong>.Count; i += Vector256<ulong>.Count)
            (Vector256.Create<ulong>(mine[i..]) | Vector256.Create<ulong>(theirs[i..])).CopyTo(mine[i..]);
        for (; i < mine.Length; i++)
            mine[i] |= theirs[i];
    }

    public void KeepOnly(Bitmap other)
    {
        var shared = Math.Min(words.Length, other.words.Length);
        var mine = words.AsSpan(0, shared);
        var theirs = other.words.AsSpan(0, shared);
        var i = 0;
        for (; i <= shared - Vector256<ulong>.Count; i += Vector256<ulong>.Count)
            (Vector256.Create<ulong>(mine[i..]) & Vector256.Create<ulong>(theirs[i..])).CopyTo(mine[i..]);
        for (; i < shared; i++)
            mine[i] &= theirs[i];
        words.AsSpan(shared).Clear();
    }

    public int CountShared(Bitmap other)
    {
        var shared = Math.Min(words.Length, other.words.Length);
        var mine = words.AsSpan(0, shared);
        var theirs = other.words.AsSpan(0, shared);
        var count = 0;
        for (var i = 0; i < mine.Length; i++)
            count += BitOperations.PopCount(mine[i] & theirs[i]);
        return count;
    }

    /// <summary>Ascending.</summary>
    public Members GetEnumerator() => new(words);

    public ref struct Members(ReadOnlySpan<ulong> words)
    {
        private readonly ReadOnlySpan<ulong> words = words;
        private ulong rest;
        private int word = -1;

        public int Current { get; private set; }

        public bool MoveNext()
        {
            while (rest == 0)
            {
                if (++word >= words.Length)
                    return false;
                rest = words[word];
            }

            Current = (word << 6) + BitOperations.TrailingZeroCount(rest);
            rest &= rest - 1;
            return true;
        }
    }
}
