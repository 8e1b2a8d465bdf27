using System.Text;
using System.Text.Json;
using MicroCred.GraphQL.Errors;
using Microsoft.AspNetCore.Http;

namespace MicroCred.GraphQL.Transport.Http;

/// <summary>Reads parameters from the query string of a GET. GraphQL over HTTP, section 4.2: variables and extensions are JSON in it.</summary>
internal static class QueryStringReader
{
    public static GraphQLError? Read(HttpRequest request, RequestParameters into)
    {
        foreach (var (name, values) in request.Query)
        {
            if (name is not ("query" or "operationName" or "variables" or "extensions" or "documentId"))
                continue;
            if (values is not [{ } value])
                return HttpMessages.Twice(name);
            var error = Set(name, value, into);
            if (error is not null)
                return error;
        }

        return into.HasDocument || into.DocumentId is not null ? null : HttpMessages.NoQuery;
    }

    private static GraphQLError? Set(string name, string value, RequestParameters into)
    {
        switch (name)
        {
            case "query":
                into.SetDocument(value);
                return null;
            case "operationName":
                into.OperationName = value.Length > 0 ? value : null;
                return null;
            case "documentId":
                into.DocumentId = value;
                return null;
            default:
                return value.Length == 0 ? null : SetJson(name, value, into);
        }
    }

    private static GraphQLError? SetJson(string name, string value, RequestParameters into)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(value));
        try
        {
            reader.Read();
            var error = name == "variables" ? RequestJson.ReadVariables(ref reader, into) : RequestJson.ReadExtensions(ref reader, into);
            return error ?? (reader.Read() ? HttpMessages.NotJson($"\"{name}\"") : null);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return HttpMessages.NotJson($"\"{name}\"");
        }
    }
}
