using System.Buffers;

namespace MicroCred.GraphQL.Execution;

/// <summary>
/// Lends arrays of bytes. Large ones come from a pool that keeps two of each size: the shared pool keeps one for each thread, so that a few
/// clients who send megabytes would make the process large for good.
/// </summary>
internal static class ByteBuffers
{
    private const int LargestShared = 64 * 1024;
    private const int LargestKept = 1024 * 1024;
    private static readonly ArrayPool<byte> Large = ArrayPool<byte>.Create(LargestKept, maxArraysPerBucket: 2);

    /// <returns>At least so many bytes, of any content.</returns>
    public static byte[] Rent(int atLeast) => (atLeast > LargestShared ? Large : ArrayPool<byte>.Shared).Rent(atLeast);

    public static void Return(byte[] buffer)
    {
        if (buffer.Length > LargestKept)
            return;
        (buffer.Length > LargestShared ? Large : ArrayPool<byte>.Shared).Return(buffer);
    }
}
