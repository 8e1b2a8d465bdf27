using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using static MicroCred.Drafting.Tests.Kit.Answers;

namespace MicroCred.Drafting.Tests.Prompts;

/// <summary>Answers a case and keeps what was said: by a real endpoint where one is named, else by the rule-based drafter, which stands in for a model.</summary>
/// <param name="endpoint">Up to and including the version; absent: the stand-in.</param>
internal sealed class RecordingModel(PromptCase asked, Uri? endpoint, string? model, string? key)
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromMinutes(10) };

    private readonly ConcurrentQueue<Exchange> exchanges = new();

    public string AnsweredBy => endpoint is null ? "stand-in: the rule-based drafter, no model" : model!;

    public Recording Recording => new(AnsweredBy, [.. exchanges]);

    public Func<ScriptedRequest, Task> Answer => async request =>
    {
        var isFirst = exchanges.IsEmpty;
        IReadOnlyList<string> chunks = isFirst && asked.FirstAnswer is { } first ? [.. Wire.Text(first)]
            : endpoint is null ? [.. StandIn(request)]
            : await Forward(request.Body);
        exchanges.Enqueue(new(JsonNode.Parse(request.Body.GetRawText())!, chunks));
        await Chunks([.. chunks])(request);
    };

    /// <summary>Looks up what a careful model would before it writes outcomes; then the rules' own section in the shape that the prompt asks for.</summary>
    private IEnumerable<string> StandIn(ScriptedRequest request)
    {
        var draft = asked.Request();
        var hasLookedUp = request.Body.GetProperty("messages").EnumerateArray().Any(message => message.GetProperty("role").GetString() == "tool");
        return asked.Task == "outcomes" && !hasLookedUp
            ? Wire.Calls(
                ("level_descriptor", JsonSerializer.Serialize(new { framework = draft.Design.Brief.Level.Framework, level = draft.Design.Brief.Level.Number })),
                ("verb_bank", JsonSerializer.Serialize(new { language = draft.Design.Brief.Language, domain = "cognitive", level = 3 })))
            : Wire.Text(ModelAnswers.Good(draft.Design.Content(draft.Section)!));
    }

    private async Task<IReadOnlyList<string>> Forward(JsonElement body)
    {
        using var question = new HttpRequestMessage(HttpMethod.Post, $"{endpoint!.ToString().TrimEnd('/')}/chat/completions") { Content = new StringContent(body.GetRawText(), null, "application/json") };
        if (key is not null)
            question.Headers.Authorization = new("Bearer", key);
        using var answer = await Http.SendAsync(question);
        var text = await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
        return [.. text.Split('\n').Where(line => line.StartsWith("data:", StringComparison.Ordinal)).Select(line => line["data:".Length..].Trim())];
    }
}
