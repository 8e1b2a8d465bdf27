using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using MicroCred.Hosting.Journal;

namespace MicroCred.Storage.Journal;

/// <summary>
/// SHA-256 over the hash of the event before and every field of this one, each text preceded by its length so that no two rows give the same bytes.
/// The first event follows 32 zero bytes.
/// </summary>
internal static class EventHash
{
    public static byte[] Of(JournalRow row, ReadOnlySpan<byte> before)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(before);
        var happened = row.Event;
        Add(hash, happened.Position);
        Add(hash, happened.Entity.Kind);
        Add(hash, happened.Entity.Key);
        Add(hash, happened.Version);
        Add(hash, happened.Name);
        Add(hash, happened.Format);
        Add(hash, happened.Data);
        Add(hash, happened.By);
        Add(hash, happened.At.ToUnixTimeMilliseconds());
        Add(hash, row.Mark?.Key ?? "");
        Add(hash, row.Mark is { } mark ? Convert.ToHexString(mark.Digest.AsSpan()) : "");
        return hash.GetHashAndReset();
    }

    private static void Add(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Add(hash, bytes.LongLength);
        hash.AppendData(bytes);
    }

    private static void Add(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        hash.AppendData(bytes);
    }
}
