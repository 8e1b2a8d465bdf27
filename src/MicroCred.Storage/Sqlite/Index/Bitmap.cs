using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MicroCred.Storage.Sqlite.Index;

/// <summary>A set of entries by id: one bit each, so that sets of a million are joined and counted in microseconds.</summary>
/// <remarks>Its loops are optimised at their first call: the searches after a start do not wait for the compiler to find them hot.</remarks>
internal sealed class Bitmap
{
    /// <summary>How much longer a list must be than its members are many.</summary>
    public const int ListSlack = 4;

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
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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

    /// <summary>
    /// One condition more: who meets it stays, who does not goes over to <paramref name="nearly"/>, which holds those who meet all conditions but one
    /// (and must have room for as many as this set).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void KeepOnly(Bitmap condition, Bitmap nearly)
    {
        var shared = Math.Min(length, condition.length);
        var mine = words.AsSpan(0, shared);
        var met = condition.Words[..shared];
        var missed = nearly.words.AsSpan(0, length);
        var i = 0;
        for (; i <= shared - Vector256<ulong>.Count; i += Vector256<ulong>.Count)
        {
            var (all, one) = (Vector256.Create<ulong>(mine[i..]), Vector256.Create(met[i..]));
            ((Vector256.Create<ulong>(missed[i..]) & one) | Vector256.AndNot(all, one)).CopyTo(missed[i..]);
            (all & one).CopyTo(mine[i..]);
        }

        for (; i < shared; i++)
        {
            missed[i] = (missed[i] & met[i]) | (mine[i] & ~met[i]);
            mine[i] &= met[i];
        }

        words.AsSpan(shared, length - shared).CopyTo(missed[shared..]);
        words.AsSpan(shared, length - shared).Clear();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void RemoveAll(Bitmap other)
    {
        var shared = Math.Min(length, other.length);
        var mine = words.AsSpan(0, shared);
        var theirs = other.Words[..shared];
        var i = 0;
        for (; i <= shared - Vector256<ulong>.Count; i += Vector256<ulong>.Count)
            Vector256.AndNot(Vector256.Create<ulong>(mine[i..]), Vector256.Create(theirs[i..])).CopyTo(mine[i..]);
        for (; i < shared; i++)
            mine[i] &= ~theirs[i];
    }

    /// <summary>Members that both have go over to <paramref name="shared"/>, which is as long as this set and then holds no others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void MoveShared(Bitmap other, Bitmap shared)
    {
        var both = Math.Min(length, other.length);
        var mine = words.AsSpan(0, both);
        var theirs = other.Words[..both];
        var moved = shared.words.AsSpan(0, length);
        var i = 0;
        for (; i <= both - Vector256<ulong>.Count; i += Vector256<ulong>.Count)
        {
            var (left, right) = (Vector256.Create<ulong>(mine[i..]), Vector256.Create(theirs[i..]));
            (left & right).CopyTo(moved[i..]);
            Vector256.AndNot(left, right).CopyTo(mine[i..]);
        }

        for (; i < both; i++)
        {
            moved[i] = mine[i] & theirs[i];
            mine[i] &= ~theirs[i];
        }

        moved[both..].Clear();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int CountShared(Bitmap other)
    {
        var shared = Math.Min(length, other.length);
        var mine = Words[..shared];
        var theirs = other.Words[..shared];
        var count = 0;
        for (var i = 0; i < mine.Length; i++)
            count += BitOperations.PopCount(mine[i] & theirs[i]);
        return count;
    }

    /// <summary>
    /// The members, ascending, or those that are not in another set too; returns how many. Four of a word are written at once, whether there are as many or
    /// not, and an empty word is passed over only where most are empty: a branch that cannot be foretold costs more.
    /// </summary>
    /// <param name="list">Has room for the members and <see cref="ListSlack"/> more.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int CopyTo(Span<int> list, Bitmap? without = null)
    {
        var mine = Words;
        var theirs = without is null ? default : without.Words[..Math.Min(length, without.length)];
        var listed = 0;
        var isSparse = list.Length < mine.Length / 4;
        for (var i = 0; i < mine.Length; i++)
        {
            var rest = i < theirs.Length ? mine[i] & ~theirs[i] : mine[i];
            if (isSparse && rest == 0)
                continue;
            var count = BitOperations.PopCount(rest);
            var place = list.Slice(listed, ListSlack);
            var first = i << 6;
            place[0] = first + BitOperations.TrailingZeroCount(rest);
            rest &= rest - 1;
            place[1] = first + BitOperations.TrailingZeroCount(rest);
            rest &= rest - 1;
            place[2] = first + BitOperations.TrailingZeroCount(rest);
            rest &= rest - 1;
            place[3] = first + BitOperations.TrailingZeroCount(rest);
            rest &= rest - 1;
            for (var at = listed + 4; rest != 0; rest &= rest - 1)
                list[at++] = first + BitOperations.TrailingZeroCount(rest);
            listed += count;
        }

        return listed;
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
            if (rest == 0 && !FindNext())
                return false;

            Current = (word << 6) + BitOperations.TrailingZeroCount(rest);
            rest &= rest - 1;
            return true;
        }

        private bool FindNext()
        {
            if (++word >= words.Length)
                return false;
            if (words[word] == 0)
            {
                var gap = words[word..].IndexOfAnyExcept(0UL);
                if (gap < 0)
                    return false;
                word += gap;
            }

            rest = words[word];
            return true;
        }
    }
}
