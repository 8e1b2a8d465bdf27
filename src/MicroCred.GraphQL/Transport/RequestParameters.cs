using System.Text;
using System.Text.Json;
using MicroCred.GraphQL.Errors;
using MicroCred.GraphQL.Execution;

namespace MicroCred.GraphQL.Transport;

/// <summary>
/// What a client asks: the parameters of GraphQL over HTTP, section 4, which WebSocket messages carry too. Holds rented memory; dispose it
/// once the operation is answered.
/// </summary>
/// <param name="variableValues">Values that the variables may hold.</param>
internal sealed class RequestParameters(int variableValues) : IDisposable
{
    private byte[] buffer = [];
    private int length;
    private RequestObject? variables;

    /// <summary>The document in UTF-8; empty when it is named by <see cref="DocumentId"/>.</summary>
    public ReadOnlyMemory<byte> Document => buffer.AsMemory(0, length);

    public bool HasDocument { get; private set; }

    /// <summary>Names a trusted document, as <c>sha256:</c> and the hash in hexadecimal.</summary>
    public string? DocumentId { get; set; }

    public string? OperationName { get; set; }

    /// <summary>An object; undefined when there are none.</summary>
    public JsonElement Variables => variables?.Root ?? default;

    public void SetDocument(scoped ref Utf8JsonReader value)
    {
        Rent(value.HasValueSequence ? checked((int)value.ValueSequence.Length) : value.ValueSpan.Length);
        length = value.CopyString(buffer);
    }

    public void SetDocument(string value)
    {
        Rent(Encoding.UTF8.GetMaxByteCount(value.Length));
        length = Encoding.UTF8.GetBytes(value, buffer);
    }

    public void SetDocument(ReadOnlySpan<byte> value)
    {
        Rent(value.Length);
        length = value.Length;
        value.CopyTo(buffer);
    }

    /// <summary>Reads the variables from the object whose opening brace is the reader's current token.</summary>
    /// <returns>Null when all is well; else that they hold too many values.</returns>
    public GraphQLError? ReadVariables(ref Utf8JsonReader reader)
    {
        variables?.Dispose();
        return RequestObject.Read(ref reader, variableValues, out variables);
    }

    public void Dispose()
    {
        variables?.Dispose();
        variables = null;
        if (buffer.Length > 0)
            ByteBuffers.Return(buffer);
        (buffer, length) = ([], 0);
    }

    private void Rent(int atLeast)
    {
        if (buffer.Length > 0)
            ByteBuffers.Return(buffer);
        buffer = ByteBuffers.Rent(Math.Max(atLeast, 1));
        HasDocument = true;
    }
}
