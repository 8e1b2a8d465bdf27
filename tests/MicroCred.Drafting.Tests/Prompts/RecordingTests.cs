using System.Text.Json;
using static MicroCred.Drafting.Tests.Kit.Answers;

namespace MicroCred.Drafting.Tests.Prompts;

/// <summary>A recording that does not fit fails loudly: it says where, and how to record anew.</summary>
public sealed class RecordingTests
{
    private static readonly PromptCase Case = PromptCase.LoadAll()["outcomes"][0];

    [Fact]
    public async Task Replay_SameRequests_ScoresAsRecorded()
    {
        var (recording, score) = await Record();
        var replay = new Replay(recording);
        Assert.Equal(JsonSerializer.Serialize(score), JsonSerializer.Serialize(await ScorePromptCase.Score(Case, recording.AnsweredBy, replay.Answer)));
        replay.Check();
    }

    [Fact]
    public async Task Replay_PromptChanged_SaysWhereAndHowToMendIt()
    {
        var (recording, _) = await Record();
        var changed = recording.Exchanges[0].Request.DeepClone();
        changed["messages"]![0]!["content"] = changed["messages"]![0]!["content"]!.GetValue<string>().Replace("You help a lecturer", "You helped a lecturer", StringComparison.Ordinal);
        var score = await Check(recording with { Exchanges = [recording.Exchanges[0] with { Request = changed }, .. recording.Exchanges.Skip(1)] },
            "request 1: /messages/0/content, letter 8: recorded \"…You helped a lecturer");
        Assert.Contains("answer is proposed, not refused: drafting.model.rejected", score.Missed);
    }

    [Fact]
    public async Task Replay_OtherTemperature_SaysWhere()
    {
        var (recording, _) = await Record();
        var changed = recording.Exchanges[0].Request.DeepClone();
        changed["temperature"] = 2;
        await Check(recording with { Exchanges = [recording.Exchanges[0] with { Request = changed }] }, "request 1: /temperature: recorded 2, asked 0.4");
    }

    [Fact]
    public async Task Replay_RequestMoreThanRecorded_Says()
    {
        var (recording, _) = await Record();
        await Check(recording with { Exchanges = [recording.Exchanges[0]] }, "a request more than the 1 recorded");
    }

    [Fact]
    public async Task Replay_RequestFewerThanRecorded_Says()
    {
        var (recording, _) = await Record();
        await Check(recording with { Exchanges = [.. recording.Exchanges, recording.Exchanges[0]] }, "3 requests were recorded and 2 came");
    }

    /// <summary>How a real model is recorded: what it streams is kept piece by piece, and its key is not.</summary>
    [Fact]
    public async Task Record_FromAnEndpoint_KeepsWhatItStreamed()
    {
        var answer = ModelAnswers.Good(Case.Design().Outcomes!);
        using var endpoint = await ScriptedModel.Start(Say(answer));
        var recorder = new RecordingModel(Case, endpoint.Endpoint, "some-model", "top-secret");
        var score = await ScorePromptCase.Score(Case, recorder.AnsweredBy, recorder.Answer);
        Assert.Empty(score.Missed);
        Assert.Equal("some-model", recorder.Recording.AnsweredBy);
        Assert.Equal(Wire.Text(answer), recorder.Recording.Exchanges.Single().Chunks);
        Assert.Equal("some-model", endpoint.Requests.Single().GetProperty("model").GetString());
        Assert.DoesNotContain("top-secret", JsonSerializer.Serialize(recorder.Recording), StringComparison.Ordinal);
    }

    private static async Task<(Recording Recording, CaseScore Score)> Record()
    {
        var recorder = new RecordingModel(Case, endpoint: null, model: null, key: null);
        var score = await ScorePromptCase.Score(Case, recorder.AnsweredBy, recorder.Answer);
        return (recorder.Recording, score);
    }

    private static async Task<CaseScore> Check(Recording recording, string fault)
    {
        var replay = new Replay(recording);
        var score = await ScorePromptCase.Score(Case, recording.AnsweredBy, replay.Answer);
        var refused = Assert.Throws<InvalidOperationException>(replay.Check).Message;
        Assert.Contains(fault, refused, StringComparison.Ordinal);
        Assert.EndsWith(ScoreSheet.Refresh, refused, StringComparison.Ordinal);
        return score;
    }
}
