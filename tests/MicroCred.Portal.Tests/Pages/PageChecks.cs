using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using MicroCred.Localization;
using Microsoft.AspNetCore.WebUtilities;

namespace MicroCred.Portal.Tests.Pages;

/// <summary>What holds for every page, whatever it is about.</summary>
internal static partial class PageChecks
{
    private const int MostBytes = 60 * 1024;

    /// <summary>Answered with the status, in at most 60 KB, marked with its language, with one main heading, no inline style and no key in place of its text.</summary>
    /// <returns>The page.</returns>
    public static async Task<string> SmallMarkedAndWordedAsync(this HttpClient browser, string culture, string page, LocaleCatalog locales, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/{culture}/{page}") { Headers = { AcceptEncoding = { new("gzip") } } };
        using var answer = await browser.SendAsync(request);
        Assert.Equal(status, answer.StatusCode);
        var sent = await answer.Content.ReadAsByteArrayAsync();
        Assert.InRange(sent.Length, 1, MostBytes);
        using var unpacked = new StreamReader(new GZipStream(new MemoryStream(sent), CompressionMode.Decompress));
        var html = await unpacked.ReadToEndAsync();

        Assert.Contains($"<html lang=\"{culture}\">", html);
        Assert.Single(Regex.Matches(html, "<h1[ >]"));
        Assert.DoesNotContain(" style=", html);
        var groups = locales.KeysOf("en").Select(key => key.Split('.')[0]).ToHashSet();
        Assert.DoesNotContain(Dotted().Matches(PageText.Of(html)).Select(match => match.Value), word => groups.Contains(word.Split('.')[0]));
        return html;
    }

    /// <summary>"This page as a query" stands on the page, and the API answers it without an error.</summary>
    public static async Task AnsweredByTheApiAsync(this HttpClient browser, string page)
    {
        var links = PageText.Links(await browser.GetStringAsync($"/en/{page}")).Where(link => link.StartsWith("explorer?", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(links);
        foreach (var asked in links.Select(link => QueryHelpers.ParseQuery(link["explorer".Length..])))
        {
            var variables = asked.TryGetValue("variables", out var json) ? JsonSerializer.Deserialize<JsonElement>(json!) : default(JsonElement?);
            using var answer = await browser.PostAsJsonAsync("/graphql", new { query = $"{asked["query"]}", variables });
            var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
            Assert.True(answer.IsSuccessStatusCode && !body.TryGetProperty("errors", out _), $"{asked["query"]}\n{body}");
        }
    }

    [GeneratedRegex(@"\b[a-z]\w*(?:\.[A-Za-z]\w*)+\b")]
    private static partial Regex Dotted();
}
