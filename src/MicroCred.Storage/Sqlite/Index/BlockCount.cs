using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MicroCred.Storage.Sqlite.Index;

/// <summary>
/// Counts the bits of joined sets: of each byte of a block side by side (Warren, Hacker's Delight, 5-1), summed over as many blocks as fit in a byte.
/// </summary>
internal static class BlockCount
{
    /// <summary>A byte has at most eight bits, and a byte's sum is at most 255.</summary>
    private const int BlocksASum = 31;

    /// <summary>What is counted of the blocks at the same place.</summary>
    public interface IJoin
    {
        static abstract Vector512<ulong> Of(Vector512<ulong> first, Vector512<ulong> second, Vector512<ulong> third);
    }

    /// <summary>All three have as many blocks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Of<TJoin>(ReadOnlySpan<Vector512<ulong>> first, ReadOnlySpan<Vector512<ulong>> second, ReadOnlySpan<Vector512<ulong>> third)
        where TJoin : struct, IJoin
    {
        second = second[..first.Length];
        third = third[..first.Length];
        var total = Vector512<ulong>.Zero;
        for (var i = 0; i < first.Length;)
        {
            var bytes = Vector512<ulong>.Zero;
            for (var end = Math.Min(first.Length, i + BlocksASum); i < end; i++)
            {
                var bits = TJoin.Of(first[i], second[i], third[i]);
                bits -= (bits >>> 1) & Vector512.Create(0x5555_5555_5555_5555UL);
                bits = (bits & Vector512.Create(0x3333_3333_3333_3333UL)) + ((bits >>> 2) & Vector512.Create(0x3333_3333_3333_3333UL));
                bytes += (bits + (bits >>> 4)) & Vector512.Create(0x0F0F_0F0F_0F0F_0F0FUL);
            }

            var pairs = (bytes & Vector512.Create(0x00FF_00FF_00FF_00FFUL)) + ((bytes >>> 8) & Vector512.Create(0x00FF_00FF_00FF_00FFUL));
            pairs += pairs >>> 16;
            pairs += pairs >>> 32;
            total += pairs & Vector512.Create(0xFFFFUL);
        }

        return (int)Vector512.Sum(total);
    }

    public readonly struct First : IJoin
    {
        public static Vector512<ulong> Of(Vector512<ulong> first, Vector512<ulong> second, Vector512<ulong> third) => first;
    }

    public readonly struct FirstAndSecond : IJoin
    {
        public static Vector512<ulong> Of(Vector512<ulong> first, Vector512<ulong> second, Vector512<ulong> third) => first & second;
    }

    public readonly struct FirstAndSecondWithoutThird : IJoin
    {
        public static Vector512<ulong> Of(Vector512<ulong> first, Vector512<ulong> second, Vector512<ulong> third) => Vector512.AndNot(first, third) & second;
    }
}
