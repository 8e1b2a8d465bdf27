using System.Text.Json.Nodes;

namespace MicroCred.Drafting.Tests.Prompts;

/// <summary>Keeps <c>prompts/scores.json</c> true: recorded exchanges are played through the prompts and the code as they are today.</summary>
public sealed class ScoreSheetTests
{
    private static readonly bool IsRefreshed = Environment.GetEnvironmentVariable("MICROCRED_REFRESH_SCORES") == "1";

    private static readonly string Recordings = Path.Combine(Repository.Root, "tests", "MicroCred.Drafting.Tests", "Prompts", "Recordings");

    [Fact]
    public async Task Scores_Committed_AreThoseOfThesePromptsAndThisCode()
    {
        var tasks = new Dictionary<string, TaskScore>();
        foreach (var (task, cases) in PromptCase.LoadAll())
        {
            var committed = Committed(task);
            var (prompt, code) = (ScoreSheet.HashOfPrompt(task), ScoreSheet.HashOfCode());
            Assert.True(IsRefreshed || (prompt, code) == (Text(committed, "prompt"), Text(committed, "code")),
                $"prompts/scores.json is stale: {task}.yaml, its cases or the code that reads its answers changed. Score it anew and read what changed: {ScoreSheet.Refresh}");
            var scores = new List<CaseScore>();
            var answeredBy = "";
            foreach (var each in cases)
                scores.Add(await Score(each, model => answeredBy = model));
            tasks[task] = new(prompt, code, answeredBy, scores);
        }

        var sheet = new ScoreSheet(tasks).ToString();
        if (IsRefreshed)
            File.WriteAllText(ScoreSheet.File, sheet);
        Assert.True(File.Exists(ScoreSheet.File) && File.ReadAllText(ScoreSheet.File) == sheet, $"prompts/scores.json does not say what the cases bring. Score anew and read what changed: {ScoreSheet.Refresh}");
        Assert.All(tasks.Values.SelectMany(task => task.Cases), score => Assert.DoesNotContain(score.Missed, missed => missed.StartsWith("prompt", StringComparison.Ordinal)));
    }

    /// <summary>A real model where <c>MICROCRED_SCORE_ENDPOINT</c> and <c>MICROCRED_SCORE_MODEL</c> (and <c>_KEY</c>) name one; else the stand-in.</summary>
    private static async Task<CaseScore> Score(PromptCase asked, Action<string> tellWho)
    {
        var file = Path.Combine(Recordings, $"{asked.Task}.{asked.Name}.json");
        if (IsRefreshed)
        {
            var endpoint = Environment.GetEnvironmentVariable("MICROCRED_SCORE_ENDPOINT");
            var model = Environment.GetEnvironmentVariable("MICROCRED_SCORE_MODEL");
            var recorder = new RecordingModel(asked, endpoint is null ? null : new(endpoint), model, Environment.GetEnvironmentVariable("MICROCRED_SCORE_KEY"));
            await ScorePromptCase.Score(asked, recorder.AnsweredBy, recorder.Answer);
            Directory.CreateDirectory(Recordings);
            recorder.Recording.Write(file);
        }

        Assert.True(File.Exists(file), $"{asked.Task}: the case '{asked.Name}' was never recorded. Record it: {ScoreSheet.Refresh}");
        var recording = Recording.Read(file);
        tellWho(recording.AnsweredBy);
        var replay = new Replay(recording);
        var score = await ScorePromptCase.Score(asked, recording.AnsweredBy, replay.Answer);
        replay.Check();
        return score;
    }

    private static JsonNode? Committed(string task) => File.Exists(ScoreSheet.File) ? JsonNode.Parse(File.ReadAllText(ScoreSheet.File))![task] : null;

    private static string? Text(JsonNode? score, string name) => score?[name]?.GetValue<string>();
}
