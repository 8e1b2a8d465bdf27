using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Channels;

namespace MicroCred.Replicas.Bench;

/// <summary>A lecturer who follows a draft over server-sent events and, when the replica goes, follows it on at the next one.</summary>
/// <param name="first">Where she signs in and begins the draft.</param>
internal sealed class DraftListener(IReadOnlyList<Uri> replicas, Uri first) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HttpClient client = new() { Timeout = Timeout.InfiniteTimeSpan };
    private readonly CancellationTokenSource leaving = new();
    private readonly Channel<(Uri From, bool IsChange)> heard = Channel.CreateUnbounded<(Uri, bool)>();
    private string draft = "";
    private Task following = Task.CompletedTask;

    public async Task StartAsync()
    {
        var signedIn = await AskAsync(first, "mutation ($input: SignInInput!) { signIn(input: $input) { token } }", new { email = "lecturer@demo.example", password = Replica.Password });
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", signedIn.GetProperty("signIn").GetProperty("token").GetString());
        var begun = await AskAsync(first, "mutation ($input: CreateCourseDraftInput!) { createCourseDraft(input: $input) { courseDraft { id } errors { message } } }", new
        {
            title = "Weaving",
            brief = "Learners weave cloth.",
            language = "en",
            level = new { framework = "MQF", number = 4 },
            credits = 3,
            creditSystem = "MY",
        });
        draft = begun.GetProperty("createCourseDraft").GetProperty("courseDraft").GetProperty("id").GetString()!;
        following = FollowAsync();
    }

    /// <summary>Another replica changes the draft: is it heard?</summary>
    public async Task<bool> HearsAChangeAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            // The first event after the last replica was started again says where she follows it now.
            while (heard.Reader.TryRead(out _))
            {
            }

            for (var i = 0; ; i++)
            {
                await AskAsync(
                    replicas[i % replicas.Count],
                    "mutation ($input: EditSectionInput!) { editSection(input: $input) { errors { message } } }",
                    new { draft, section = "OUTCOMES", markdown = $"|a|b|c|d|e|\n|---|---|---|---|---|\n|1|Weave|{i + 1} metres|by hand|P4|" });
                var (from, isChange) = await heard.Reader.ReadAsync(limit.Token);
                if (isChange && from != replicas[i % replicas.Count])
                    return true;
            }
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await leaving.CancelAsync();
        await following;
        client.Dispose();
        leaving.Dispose();
    }

    private async Task FollowAsync()
    {
        for (var i = 0; !leaving.IsCancellationRequested; i++)
        {
            var replica = replicas[i % replicas.Count];
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(replica, "/graphql"))
                {
                    Content = JsonContent.Create(new { query = "subscription ($draft: ID!) { draftProgress(draft: $draft) { done } }", variables = new { draft } }),
                };
                request.Headers.Accept.ParseAdd("text/event-stream");
                using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, leaving.Token);
                using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(leaving.Token));
                while (await lines.ReadLineAsync(leaving.Token) is { } line)
                {
                    if (line.StartsWith("data:", StringComparison.Ordinal) && line.Contains("draftProgress", StringComparison.Ordinal))
                        heard.Writer.TryWrite((replica, line.Contains("true", StringComparison.Ordinal)));
                }
            }
            catch (Exception lost) when (lost is HttpRequestException or IOException or OperationCanceledException)
            {
                // The replica is gone, or the run is over.
            }

            if (!leaving.IsCancellationRequested)
                await Task.Delay(50, CancellationToken.None);
        }
    }

    private async Task<JsonElement> AskAsync(Uri replica, string query, object input)
    {
        using var answer = await client.PostAsJsonAsync(new Uri(replica, "/graphql"), new { query, variables = new { input } });
        var body = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync()).RootElement;
        return body.TryGetProperty("data", out var data) && data.ValueKind is JsonValueKind.Object ? data : throw new InvalidOperationException($"{replica} answered {body}");
    }
}
