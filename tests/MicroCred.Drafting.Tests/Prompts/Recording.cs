using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using static MicroCred.Drafting.Tests.Kit.Answers;

namespace MicroCred.Drafting.Tests.Prompts;

/// <summary>What was asked of a model and what it answered, kept so that it can be played again. Keys are in headers, which are not kept.</summary>
/// <param name="AnsweredBy">The model, or what stood in for one.</param>
internal sealed record Recording(string AnsweredBy, IReadOnlyList<Exchange> Exchanges)
{
    private static readonly JsonSerializerOptions Layout =
        new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public static Recording Read(string file) => JsonSerializer.Deserialize<Recording>(File.ReadAllText(file), Layout)!;

    public void Write(string file) => File.WriteAllText(file, JsonSerializer.Serialize(this, Layout) + "\n");
}

/// <param name="Chunks">The answer's pieces in order, as they were streamed.</param>
internal sealed record Exchange(JsonNode Request, IReadOnlyList<string> Chunks);

/// <summary>Plays a recording: a request that is not the recorded one is not answered, and <see cref="Check"/> says where it differs.</summary>
internal sealed class Replay(Recording recording)
{
    private int next;
    private string? fault;

    public Func<ScriptedRequest, Task> Answer => request =>
    {
        if (next == recording.Exchanges.Count)
            fault ??= $"a request more than the {next} recorded";
        else if (Difference(recording.Exchanges[next].Request, JsonNode.Parse(request.Body.GetRawText()), $"request {next + 1}: ") is { } difference)
            fault ??= difference;
        return fault is null ? Chunks([.. recording.Exchanges[next++].Chunks])(request) : Status(409)(request);
    };

    /// <exception cref="InvalidOperationException">What was asked is not what was recorded.</exception>
    public void Check()
    {
        if (fault is null && next < recording.Exchanges.Count)
            fault = $"{recording.Exchanges.Count} requests were recorded and {next} came";
        if (fault is not null)
            throw new InvalidOperationException($"The recording does not fit: {fault}. If the change is meant, record anew and read the scores that it brings: {ScoreSheet.Refresh}");
    }

    private static string? Difference(JsonNode? recorded, JsonNode? asked, string at) => (recorded, asked) switch
    {
        (JsonObject left, JsonObject right) => left.Select(pair => pair.Key).Union(right.Select(pair => pair.Key))
            .Select(key => Difference(left[key], right[key], $"{at}/{key}")).FirstOrDefault(difference => difference is not null),
        (JsonArray left, JsonArray right) => Enumerable.Range(0, Math.Max(left.Count, right.Count))
            .Select(index => Difference(left.ElementAtOrDefault(index), right.ElementAtOrDefault(index), $"{at}/{index}")).FirstOrDefault(difference => difference is not null),
        _ when JsonNode.DeepEquals(recorded, asked) => null,
        (JsonValue left, JsonValue right) when left.TryGetValue(out string? before) && right.TryGetValue(out string? now) => Texts(before, now, at),
        _ => $"{at}: recorded {recorded?.ToJsonString() ?? "nothing"}, asked {asked?.ToJsonString() ?? "nothing"}",
    };

    private static string Texts(string before, string now, string at)
    {
        var first = before.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"{at}, letter {first}: recorded \"…{Around(before, first)}…\", asked \"…{Around(now, first)}…\"";
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 20)..Math.Min(text.Length, at + 60)];
}
