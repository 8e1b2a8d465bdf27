using System.Buffers;
using System.Text.Json;
using MicroCred.GraphQL.Errors;
using MicroCred.GraphQL.Limits;

namespace MicroCred.GraphQL.Transport;

/// <summary>A JSON object that a client sent: an operation's variables, or a message's payload. Dispose it when nothing of it is used any more.</summary>
internal sealed class RequestObject : IDisposable
{
    /// <summary>A longer text is not read into pooled memory, of which each thread would keep a piece.</summary>
    private const int LongestPooled = 16 * 1024;

    private const int Megabyte = 1024 * 1024;

    private readonly JsonDocument? pooled;

    private RequestObject(JsonElement root) => Root = root;

    private RequestObject(JsonDocument pooled)
    {
        this.pooled = pooled;
        Root = pooled.RootElement;
    }

    public JsonElement Root { get; }

    /// <summary>Reads the object whose opening brace is the reader's current token.</summary>
    /// <param name="allowed">Values that it may hold, lists and objects included. They are counted first: each takes memory, whatever its length.</param>
    /// <returns>Null when all is well; else that it holds too many.</returns>
    /// <exception cref="JsonException">Not JSON.</exception>
    public static GraphQLError? Read(ref Utf8JsonReader reader, int allowed, out RequestObject? read)
    {
        read = null;
        var ahead = reader;
        var (values, depth) = (0, reader.CurrentDepth);
        while (ahead.Read() && ahead.CurrentDepth > depth)
        {
            if (ahead.TokenType is not (JsonTokenType.PropertyName or JsonTokenType.EndObject or JsonTokenType.EndArray) && ++values > allowed)
                return LimitErrors.Exceeded("variableValues", values, allowed, LimitMessages.VariableValues);
        }

        var length = ahead.BytesConsumed - reader.TokenStartIndex;
        read = length > LongestPooled ? new(ParseApart(ref reader, (int)length)) : new(JsonDocument.ParseValue(ref reader));
        return null;
    }

    /// <summary>
    /// Parses into memory of its own. The parser borrows an array of the text's length (a megabyte for up to four) from the shared pool even then, and
    /// the pool would keep it for this thread: so it is taken out again, and left to the collector.
    /// </summary>
    private static JsonElement ParseApart(ref Utf8JsonReader reader, int length)
    {
        var root = JsonElement.ParseValue(ref reader);
        _ = ArrayPool<byte>.Shared.Rent(length <= 4 * Megabyte ? Math.Min(length, Megabyte) : length);
        return root;
    }

    public void Dispose() => pooled?.Dispose();
}
