using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using MicroCred.Portal.Tests.Api;

namespace MicroCred.Portal.Tests.People;

/// <summary>Who asks the API: a stranger, or one of the demo people.</summary>
internal static class Askers
{
    public const string Stranger = "stranger";

    public const string Officer = "officer-my";

    public static readonly string[] People = ["learner", "lecturer", "provider", Officer, "custodian", "admin"];

    /// <summary>Each signs in once at a portal: more would be too many attempts, for there the clock stands still.</summary>
    private static readonly ConditionalWeakTable<RunningPortal, ConcurrentDictionary<string, string>> Tokens = [];

    public static async Task<HttpClient> AsAsync(this RunningPortal portal, string asker)
    {
        var client = portal.CreateClient();
        if (asker == Stranger)
            return client;
        var tokens = Tokens.GetOrCreateValue(portal);
        if (!tokens.TryGetValue(asker, out var token))
            tokens[asker] = token = await client.TokenAsync(asker);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    /// <param name="asker">The part of a demo person's address before the @.</param>
    public static async Task<string> TokenAsync(this HttpClient client, string asker)
    {
        var payload = await client.SignInAsync($"{asker}@demo.example", RunningPortal.Password);
        Assert.Empty(payload.GetProperty("errors").EnumerateArray());
        return payload.GetProperty("token").GetString()!;
    }

    public static async Task<System.Text.Json.JsonElement> SignInAsync(this HttpClient client, string email, string password) =>
        (await client.DataAsync("mutation ($input: SignInInput!) { signIn(input: $input) { token errors { code message path } } }", new { input = new { email, password } })).GetProperty("signIn");
}
