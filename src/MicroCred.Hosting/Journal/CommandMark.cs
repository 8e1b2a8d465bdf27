using System.Security.Cryptography;
using System.Text.Json;

namespace MicroCred.Hosting.Journal;

/// <summary>By what a command is known again: its key, and a digest that tells another command under the same key.</summary>
public sealed record CommandMark(string Key, ImmutableArray<byte> Digest)
{
    /// <returns>Absent for a command without a key.</returns>
    public static CommandMark? Of<TCommand>(Ask<TCommand> ask, JsonSerializerOptions json) =>
        ask.Once is { } key ? new(key, [.. SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(ask with { ExpectedVersion = null }, json))]) : null;
}

/// <param name="Version">The entity's version after it.</param>
public sealed record DoneCommand(long Version, ImmutableArray<byte> Digest);
