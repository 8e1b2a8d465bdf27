using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace MicroCred.Storage.Sqlite.Index;

/// <summary>A set of entries by their places in a <see cref="CountryIndex"/>: one bit each, so that sets of a million are joined and counted in microseconds.</summary>
/// <remarks>Its loops are optimised at their first call: the searches after a start do not wait for the compiler to find them hot.</remarks>
internal sealed class Bitmap
{
    /// <summary>How much longer a list must be than its members are many.</summary>
    public const int ListSlack = 4;

    /// <summary>Not to be changed.</summary>
    public static readonly Bitmap Nothing = new();

    /// <summary>A set is as long as a whole number of blocks.</summary>
    private const int BlockWords = 8;

    private ulong[] words;
    private int length;

    public Bitmap()
        : this([], 0)
    {
    }

    /// <param name="words">Lent to this set; only the first <paramref name="length"/> count, a multiple of <see cref="BlockWords"/>.</param>
    public Bitmap(ulong[] words, int length) => (this.words, this.length) = (words, length);

    /// <summary>Sixty-four members each.</summary>
    public ReadOnlySpan<ulong> Words => words.AsSpan(0, length);

    /// <summary>The same, joined at once.</summary>
    private Span<Vector512<ulong>> Blocks => MemoryMarshal.Cast<ulong, Vector512<ulong>>(words.AsSpan(0, length));

    public int Bytes => words.Length * sizeof(ulong);

    public int Count => BlockCount.Of<BlockCount.First>(Blocks, Blocks, Blocks);

    /// <summary>A set of its own with the same members.</summary>
    public Bitmap Copy() => new(Words.ToArray(), length);

    public bool Contains(int entry) => entry >> 6 < length && (words[entry >> 6] >> entry & 1) != 0;

    public void Add(int entry)
    {
        if (entry >> 6 >= length)
            Grow((entry >> 6) + 1);
        words[entry >> 6] |= 1UL << entry;
    }

    public void Remove(int entry)
    {
        if (entry >> 6 < length)
            words[entry >> 6] &= ~(1UL << entry);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddAll(Bitmap other)
    {
        if (length < other.length)
            Grow(other.length);
        var theirs = other.Blocks;
        var mine = Blocks[..theirs.Length];
        for (var i = 0; i < mine.Length; i++)
            mine[i] |= theirs[i];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void KeepOnly(Bitmap other)
    {
        var mine = Shared(other, out var theirs);
        for (var i = 0; i < mine.Length; i++)
            mine[i] &= theirs[i];
        Blocks[mine.Length..].Clear();
    }

    /// <summary>
    /// One condition more: who meets it stays, who does not goes over to <paramref name="nearly"/>, which holds those who meet all conditions but one
    /// (and must have room for as many as this set).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void KeepOnly(Bitmap condition, Bitmap nearly)
    {
        var mine = Shared(condition, out var met);
        var missed = nearly.Blocks[..mine.Length];
        for (var i = 0; i < mine.Length; i++)
        {
            var (all, one) = (mine[i], met[i]);
            missed[i] = (missed[i] & one) | Vector512.AndNot(all, one);
            mine[i] = all & one;
        }

        Blocks[mine.Length..].CopyTo(nearly.Blocks[mine.Length..]);
        Blocks[mine.Length..].Clear();
    }

    /// <summary>Members that both have go over to <paramref name="shared"/>, which is as long as this set and then holds no others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void MoveShared(Bitmap other, Bitmap shared)
    {
        var mine = Shared(other, out var theirs);
        var moved = shared.Blocks[..mine.Length];
        for (var i = 0; i < mine.Length; i++)
        {
            var (left, right) = (mine[i], theirs[i]);
            moved[i] = left & right;
            mine[i] = Vector512.AndNot(left, right);
        }

        shared.Blocks[mine.Length..].Clear();
    }

    public int CountShared(Bitmap other)
    {
        var mine = Shared(other, out var theirs);
        return BlockCount.Of<BlockCount.FirstAndSecond>(mine, theirs, theirs);
    }

    /// <summary>How many members another set has too, and a third has not.</summary>
    public int CountShared(Bitmap other, Bitmap without)
    {
        var mine = Shared(other, out var theirs);
        var excluded = without.Blocks[..Math.Min(mine.Length, without.Blocks.Length)];
        var theirRest = theirs[excluded.Length..];
        return BlockCount.Of<BlockCount.FirstAndSecondWithoutThird>(mine[..excluded.Length], theirs, excluded)
            + BlockCount.Of<BlockCount.FirstAndSecond>(mine[excluded.Length..], theirRest, theirRest);
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
    public Members GetEnumerator() => new(Words, Words);

    /// <summary>The members that another set has too, ascending; found as they are asked for.</summary>
    public Members SharedWith(Bitmap other)
    {
        var both = Math.Min(length, other.length);
        return new(Words[..both], other.Words[..both]);
    }

    private void Grow(int needed)
    {
        needed = (needed + BlockWords - 1) / BlockWords * BlockWords;
        if (needed > words.Length)
            Array.Resize(ref words, Math.Max(needed, words.Length * 5 / 4));
        length = needed;
    }

    /// <summary>The blocks that both sets have.</summary>
    private Span<Vector512<ulong>> Shared(Bitmap other, out ReadOnlySpan<Vector512<ulong>> theirs)
    {
        var shared = Math.Min(length, other.length) / BlockWords;
        theirs = other.Blocks[..shared];
        return Blocks[..shared];
    }

    public ref struct Members(ReadOnlySpan<ulong> words, ReadOnlySpan<ulong> others)
    {
        private readonly ReadOnlySpan<ulong> words = words;
        private readonly ReadOnlySpan<ulong> others = others;
        private ulong rest;
        private int word = -1;

        public int Current { get; private set; }

        public readonly Members GetEnumerator() => this;

        public bool MoveNext()
        {
            while (rest == 0)
            {
                if (++word >= words.Length)
                    return false;
                rest = words[word] & others[word];
            }

            Current = (word << 6) + BitOperations.TrailingZeroCount(rest);
            rest &= rest - 1;
            return true;
        }
    }
}
