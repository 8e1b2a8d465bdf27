using System.Numerics;
using System.Runtime.Intrinsics;

namespace MicroCred.Storage.Sqlite.Index;

/// <summary>A set of entries by id: one bit each, so that sets of a million are joined and counted in microseconds.</summary>
internal sealed class Bitmap
{
    private ulong[] words;
    private int length;

    public Bitmap()
        : this([], 0)
    {
    }

    /// <param name="words">Lent to this set; only the first <paramref name="length"/> count.</param>
    public Bitmap(ulong[] words, int length) => (this.words, this.length) = (words, length);

    /// <summary>Sixty-four members each.</summary>
    public ReadOnlySpan<ulong> Words => words.AsSpan(0, length);

    public int Bytes => words.Length * sizeof(ulong);

    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in Words)
                count += BitOperations.PopCount(word);
            return count;
        }
    }

    /// <summary>A set of its own with the same members.</summary>
    public Bitmap Copy() => new(Words.ToArray(), length);

    public bool Contains(int id) => id >> 6 < length && (words[id >> 6] >> id & 1) != 0;

    public void Add(int id)
    {
        if (id >> 6 >= length)
            Grow((id >> 6) + 1);
        words[id >> 6] |= 1UL << id;
    }

    public void Remove(int id)
    {
        if (id >> 6 < length)
            words[id >> 6] &= ~(1UL << id);
    }

    public void AddAll(Bitmap other)
    {
        if (length < other.length)
            Grow(other.length);
        var mine = words.AsSpan(0, other.length);
        var theirs = other.Words;
        var i = 0;
        for (; i <= mine.Length - Vector256<ulong>.Count; i += Vector256<ulong>.Count)
            (Vector256.Create<ulong>(mine[i..]) | Vector256.Create(theirs[i..])).CopyTo(mine[i..]);
        for (; i < mine.Length; i++)
            mine[i] |= theirs[i];
    }

    public void KeepOnly(Bitmap other)
    {
        var shared = Math.Min(length, other.length);
        var mine = words.AsSpan(0, shared);
        var theirs = other.Words[..shared];
        var i = 0;
        for (; i <= shared - Vector256<ulong>.Count; i += Vector256<ulong>.Count)
            (Vector256.Create<ulong>(mine[i..]) & Vector256.Create(theirs[i..])).CopyTo(mine[i..]);
        for (; i < shared; i++)
            mine[i] &= theirs[i];
        words.AsSpan(shared, length - shared).Clear();
    }

    /// <summary>Ascending.</summary>
    public Members GetEnumerator() => new(Words);

    private void Grow(int needed)
    {
        if (needed > words.Length)
            Array.Resize(ref words, Math.Max(needed, words.Length * 5 / 4 + 4));
        length = needed;
    }

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
