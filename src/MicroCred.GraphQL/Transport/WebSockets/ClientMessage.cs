using System.Text.Json;
using System.Text.Unicode;

namespace MicroCred.GraphQL.Transport.WebSockets;

internal enum ClientMessageType { Init, Ping, Pong, Subscribe, Complete }

/// <summary>A message from the client, taken apart. Dispose it unless its parameters are handed on.</summary>
internal sealed class ClientMessage : IDisposable
{
    public ClientMessageType Type { get; private init; }

    /// <summary>The operation's id; null where the type has none.</summary>
    public string? Id { get; private init; }

    /// <summary>What to run; null unless it is a subscribe message.</summary>
    public RequestParameters? Parameters { get; private init; }

    /// <summary>The payload of an init or ping message; undefined when absent.</summary>
    public RequestObject? Payload { get; private init; }

    /// <summary>Reads a message.</summary>
    /// <param name="allowedValues">That variables or a payload may hold.</param>
    /// <returns>Null, and why, when it is none of the protocol's.</returns>
    public static ClientMessage? Read(ReadOnlySpan<byte> json, int allowedValues, out string problem)
    {
        problem = "Invalid message received";
        if (!Utf8.IsValid(json))
            return null;
        try
        {
            return Read(new Utf8JsonReader(json), allowedValues, ref problem);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        Parameters?.Dispose();
        Payload?.Dispose();
    }

    private static ClientMessage? Read(Utf8JsonReader reader, int allowedValues, ref string problem)
    {
        string? type = null, id = null;
        var payload = default(Utf8JsonReader);
        var hasPayload = false;
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
            return null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (isType, isId, isPayload) = (reader.ValueTextEquals("type"u8), reader.ValueTextEquals("id"u8), reader.ValueTextEquals("payload"u8));
            reader.Read();
            if (isType && reader.TokenType == JsonTokenType.String)
                type = reader.GetString();
            else if (isId && reader.TokenType == JsonTokenType.String)
                id = reader.GetString();
            else if (isPayload && reader.TokenType != JsonTokenType.Null)
            {
                payload = reader;
                hasPayload = true;
            }

            reader.Skip();
        }

        reader.Read();
        return Make(type, id, hasPayload, payload, allowedValues, ref problem);
    }

    private static ClientMessage? Make(string? type, string? id, bool hasPayload, Utf8JsonReader payload, int allowedValues, ref string problem)
    {
        switch (type)
        {
            case "connection_init" or "ping" or "pong":
                if (hasPayload && payload.TokenType != JsonTokenType.StartObject)
                {
                    problem = $"\"{type}\" message expects the 'payload' property to be an object or missing";
                    return null;
                }

                RequestObject? read = null;
                if (hasPayload && RequestObject.Read(ref payload, allowedValues, out read) is { } tooMany)
                {
                    problem = tooMany.Message;
                    return null;
                }

                return new()
                {
                    Type = type == "connection_init" ? ClientMessageType.Init : type == "ping" ? ClientMessageType.Ping : ClientMessageType.Pong,
                    Payload = read,
                };
            case "complete" when !string.IsNullOrEmpty(id):
                return new() { Type = ClientMessageType.Complete, Id = id };
            case "subscribe" when !string.IsNullOrEmpty(id):
                return Subscribe(id, hasPayload, payload, allowedValues, ref problem);
            case "subscribe" or "complete":
                problem = $"\"{type}\" message requires a non-empty 'id' property";
                return null;
            default:
                problem = type is null ? "Message is missing the 'type' property" : $"Invalid message 'type' property \"{type}\"";
                return null;
        }
    }

    private static ClientMessage? Subscribe(string id, bool hasPayload, Utf8JsonReader payload, int allowedValues, ref string problem)
    {
        problem = "\"subscribe\" message expects the 'payload' property to be an object with a 'query'";
        if (!hasPayload || payload.TokenType != JsonTokenType.StartObject)
            return null;
        var parameters = new RequestParameters(allowedValues);
        if (RequestJson.ReadObject(ref payload, parameters) is not { } error)
            return new() { Type = ClientMessageType.Subscribe, Id = id, Parameters = parameters };
        problem = error.Message;
        parameters.Dispose();
        return null;
    }
}
