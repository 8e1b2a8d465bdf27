using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace MicroCred.Replicas.Bench;

/// <summary>A client that confirms rows one after the other and sends each again, to the next replica, until somebody acknowledges it.</summary>
internal sealed class Custodian(IReadOnlyList<Uri> replicas, string token, string source, int number) : IDisposable
{
    private const string Confirm = "mutation ($input: ConfirmEvidenceInput!) { confirmEvidence(input: $input) { errors { code } } }";

    private readonly HttpClient client = new() { Timeout = TimeSpan.FromSeconds(10), DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };

    private readonly int number = number;

    private int replica = number;

    /// <summary>What was acknowledged, by the section that it named.</summary>
    public List<string> Acknowledged { get; } = [];

    /// <summary>How often a command had to be sent again.</summary>
    public int Retries { get; private set; }

    /// <summary>How often a command was refused because others were quicker, several times over.</summary>
    public int Conflicts { get; private set; }

    public async Task RunAsync(TimeSpan pause, CancellationToken until)
    {
        for (var i = 0; !until.IsCancellationRequested; i++)
        {
            await ConfirmAsync(i, pause, until);
            await Task.Delay(pause, CancellationToken.None);
        }
    }

    /// <summary>Returns when it is acknowledged, or when it was not by the time to stop.</summary>
    public async Task ConfirmAsync(int count, TimeSpan pause, CancellationToken until)
    {
        // Levels are shared, so that custodians meet on one.
        var (section, level) = ($"w{number}-{count}", 1 + ((number + count) % 3));
        var input = new { framework = "KKNI", number = level, aqrfLevels = new[] { level }, source, section, idempotencyKey = section };
        while (!await TrySendAsync(input))
        {
            if (until.IsCancellationRequested)
                return;
            Retries++;
            replica++;
            await Task.Delay(pause, CancellationToken.None);
        }

        Acknowledged.Add(section);
    }

    public void Dispose() => client.Dispose();

    private async Task<bool> TrySendAsync(object input)
    {
        try
        {
            using var answer = await client.PostAsJsonAsync(new Uri(replicas[replica % replicas.Count], "/graphql"), new { query = Confirm, variables = new { input } });
            if (!answer.IsSuccessStatusCode)
                return false;
            using var body = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync());
            if (body.RootElement.TryGetProperty("errors", out _))
                return false;
            var errors = body.RootElement.GetProperty("data").GetProperty("confirmEvidence").GetProperty("errors");
            if (errors.GetArrayLength() == 0)
                return true;
            var code = errors[0].GetProperty("code").GetString();
            if (code != "CONFLICT")
                throw new InvalidOperationException($"A confirmation was refused: {body.RootElement}");
            Conflicts++;
            return false;
        }
        catch (Exception lost) when (lost is HttpRequestException or TaskCanceledException or JsonException)
        {
            return false;
        }
    }
}
