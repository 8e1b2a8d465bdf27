using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Unicode;
using MicroCred.GraphQL.Errors;
using MicroCred.GraphQL.Transport.Http;

namespace MicroCred.GraphQL.Transport;

/// <summary>Reads parameters from JSON. GraphQL over HTTP, section 4.1. Unknown parameters are passed over, as the specification asks.</summary>
internal static class RequestJson
{
    /// <returns>Null when all is well; else what is wrong.</returns>
    public static GraphQLError? Read(ReadOnlySpan<byte> json, RequestParameters into)
    {
        if (!Utf8.IsValid(json))
            return HttpMessages.NotUtf8;
        if (json.IsEmpty)
            return HttpMessages.NoObject;
        var reader = new Utf8JsonReader(json);
        try
        {
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartArray)
                return HttpMessages.Batch;
            if (reader.TokenType != JsonTokenType.StartObject)
                return HttpMessages.NoObject;
            var error = ReadObject(ref reader, into);
            if (error is null)
                reader.Read();
            return error;
        }
        catch (JsonException exception)
        {
            return HttpMessages.NotJsonAt(exception.LineNumber ?? 0, exception.BytePositionInLine ?? 0);
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, written as an escape, is no text in UTF-8.
            return HttpMessages.NotUtf8;
        }
    }

    /// <summary>Reads an object whose opening brace is the reader's current token.</summary>
    /// <exception cref="JsonException">Not JSON.</exception>
    /// <exception cref="InvalidOperationException">A string that UTF-8 has no form for.</exception>
    /// <remarks>Optimised from the first call on, which may bring a hundred thousand parameters.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static GraphQLError? ReadObject(ref Utf8JsonReader reader, RequestParameters into)
    {
        var seen = Seen.None;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var parameter = Which(ref reader);
            if (parameter != Seen.None && seen.HasFlag(parameter))
                return HttpMessages.Twice(reader.GetString()!);
            seen |= parameter;
            reader.Read();
            var error = parameter switch
            {
                Seen.Query => ReadQuery(ref reader, into),
                Seen.OperationName => ReadText(ref reader, "operationName", value => into.OperationName = value),
                Seen.Variables => ReadVariables(ref reader, into),
                Seen.Extensions => ReadExtensions(ref reader, into),
                Seen.DocumentId => ReadText(ref reader, "documentId", value => into.DocumentId = value),
                _ => null,
            };
            if (error is not null)
                return error;
            reader.Skip();
        }

        return into.HasDocument || into.DocumentId is not null ? null : HttpMessages.NoQuery;
    }

    public static GraphQLError? ReadVariables(ref Utf8JsonReader reader, RequestParameters into)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
            return into.ReadVariables(ref reader);
        return reader.TokenType == JsonTokenType.Null ? null : HttpMessages.Parameter("variables", "an object", Kind(reader.TokenType));
    }

    /// <summary>Extensions are a map; <c>persistedQuery.sha256Hash</c> is another way to name a trusted document.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static GraphQLError? ReadExtensions(ref Utf8JsonReader reader, RequestParameters into)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return null;
        if (reader.TokenType != JsonTokenType.StartObject)
            return HttpMessages.Parameter("extensions", "an object", Kind(reader.TokenType));
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isPersisted = reader.ValueTextEquals("persistedQuery"u8);
            reader.Read();
            if (isPersisted && reader.TokenType == JsonTokenType.StartObject)
                ReadPersistedQuery(ref reader, into);
            else
                reader.Skip();
        }

        return null;
    }

    private static void ReadPersistedQuery(ref Utf8JsonReader reader, RequestParameters into)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isHash = reader.ValueTextEquals("sha256Hash"u8);
            reader.Read();
            if (isHash && reader.TokenType == JsonTokenType.String)
                into.DocumentId ??= "sha256:" + reader.GetString();
            reader.Skip();
        }
    }

    private static GraphQLError? ReadQuery(ref Utf8JsonReader reader, RequestParameters into)
    {
        if (reader.TokenType == JsonTokenType.String)
            into.SetDocument(ref reader);
        else if (reader.TokenType != JsonTokenType.Null)
            return HttpMessages.Parameter("query", "a string", Kind(reader.TokenType));
        return null;
    }

    private static GraphQLError? ReadText(ref Utf8JsonReader reader, string name, Action<string> set)
    {
        if (reader.TokenType == JsonTokenType.String)
            set(reader.GetString()!);
        else if (reader.TokenType != JsonTokenType.Null)
            return HttpMessages.Parameter(name, "a string", Kind(reader.TokenType));
        return null;
    }

    private static Seen Which(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("query"u8) ? Seen.Query
        : reader.ValueTextEquals("variables"u8) ? Seen.Variables
        : reader.ValueTextEquals("operationName"u8) ? Seen.OperationName
        : reader.ValueTextEquals("extensions"u8) ? Seen.Extensions
        : reader.ValueTextEquals("documentId"u8) ? Seen.DocumentId
        : Seen.None;

    private static string Kind(JsonTokenType token) => token switch
    {
        JsonTokenType.StartArray => "a list",
        JsonTokenType.StartObject => "an object",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.Null => "null",
        _ => "a boolean",
    };

    [Flags]
    private enum Seen { None = 0, Query = 1, Variables = 2, OperationName = 4, Extensions = 8, DocumentId = 16 }
}
