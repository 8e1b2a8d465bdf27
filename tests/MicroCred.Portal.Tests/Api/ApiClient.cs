using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace MicroCred.Portal.Tests.Api;

/// <summary>Asks a running portal's API.</summary>
internal static class ApiClient
{
    public static async Task<JsonElement> QueryAsync(this HttpClient client, string query, object? variables = null, string language = "en")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        request.Headers.AcceptLanguage.ParseAdd(language);
        using var response = await client.SendAsync(request);
        return JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync()).RootElement;
    }

    /// <summary>The <c>data</c> of a response that must have no errors.</summary>
    public static async Task<JsonElement> DataAsync(this HttpClient client, string query, object? variables = null, string language = "en")
    {
        var response = await client.QueryAsync(query, variables, language);
        Assert.False(response.TryGetProperty("errors", out var errors), errors.ToString());
        return response.GetProperty("data");
    }

    /// <summary>The one error of a response that must have one.</summary>
    public static async Task<(string Code, string Message)> ErrorAsync(this HttpClient client, string query, object? variables = null)
    {
        var error = Assert.Single((await client.QueryAsync(query, variables)).GetProperty("errors").EnumerateArray());
        return (error.GetProperty("extensions").GetProperty("code").GetString()!, error.GetProperty("message").GetString()!);
    }

    /// <summary>The responses of an operation as server-sent events, until it completes or the reader leaves.</summary>
    public static async IAsyncEnumerable<JsonElement> EventsAsync(
        this HttpClient client, string query, object? variables = null, string language = "en", [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        request.Headers.Accept.ParseAdd("text/event-stream");
        request.Headers.AcceptLanguage.ParseAdd(language);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(cancellation));
        while (await lines.ReadLineAsync(cancellation) is { } line && line != "event: complete")
        {
            if (line.StartsWith("data: {", StringComparison.Ordinal))
                yield return JsonDocument.Parse(line["data: ".Length..]).RootElement;
        }
    }

    public static int[] Numbers(this JsonElement levels) => [.. levels.EnumerateArray().Select(level => level.GetProperty("number").GetInt32())];
}
