using System.Collections.Immutable;
using MicroCred.Drafting.Tests.Kit;
using MicroCred.Frameworks.Sourcing;
using MicroCred.Portal.Comparing.Embedding;
using MicroCred.Portal.Tests.Kit;
using MicroCred.Recognition.Catalogue;
using MicroCred.Recognition.Comparison;
using Microsoft.Extensions.Logging;

namespace MicroCred.Portal.Tests.Comparing;

/// <summary>Vectors of outcome texts from a real endpoint, which answers as a test tells it.</summary>
public class OutcomeEmbeddingsTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(5);

    private readonly LogLines log = new();
    private readonly PassingClock clock = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_AnAnswer_IsTheCosineOfEachPairAndRemembered(bool isBackwards)
    {
        using var model = await ScriptedModel.Start(Vectors.Of(text => text switch { "one" => [3, 4, 0], "like it" => [4, 3, 0], _ => [0, 0, 2] }, isBackwards));
        var embeddings = Asking(model, Long);

        var similarity = await embeddings.OfAsync([Saying("one", "like it"), Saying("other", "one")], default);
        await embeddings.OfAsync([Saying("other"), Saying("one")], default);

        Assert.Equal(("scripted", true, 0.96m, 0m), (similarity.Model, similarity.HasAnswered, decimal.Round(similarity.Between("one", "like it")!.Value, 3), similarity.Between("one", "other")));
        Assert.Null(similarity.Between("one", "never asked"));
        Assert.Equal("one\n\nlike it\n\nother", Assert.Single(model.Prompts));
        Assert.Empty(log.Text);
    }

    public static TheoryData<string> Failures => ["500", "429", "cut", "no JSON", "too few", "of two lengths", "no direction", "no number"];

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Of_AnEndpointThatFails_HasNotAnsweredAndIsLeftAloneForAWhile(string failure)
    {
        using var model = await ScriptedModel.Start(
            failure switch
            {
                "500" => Answers.Status(500),
                "429" => Answers.Status(429),
                "cut" => Vectors.Cut,
                "no JSON" => Answers.Raw("text/html", "<html>secret one</html>"),
                "too few" => Answers.Raw("application/json", """{"object":"list","model":"m","data":[{"object":"embedding","index":0,"embedding":[1,0]}],"usage":{"prompt_tokens":1,"total_tokens":1}}"""),
                "of two lengths" => Vectors.Of(text => text == "secret one" ? [1, 0] : [1, 0, 0]),
                "no direction" => Vectors.Of(_ => [0, 0]),
                _ => Answers.Raw("application/json", """{"object":"list","model":"m","data":[{"object":"embedding","index":0,"embedding":["secret one"]},{"object":"embedding","index":1,"embedding":[]}],"usage":{}}"""),
            },
            Vectors.Of(_ => [1, 0]));
        var embeddings = Asking(model, Long);
        ImmutableArray<MicroCredential> credentials = [Saying("secret one"), Saying("secret other")];

        Assert.False((await embeddings.OfAsync(credentials, default)).HasAnswered);
        Assert.False((await embeddings.OfAsync(credentials, default)).HasAnswered);
        Assert.Single(model.Requests);
        Assert.Contains("the embedding model scripted cannot be used", log.Text);
        Assert.DoesNotContain("secret", log.Text);

        clock.Passed = TimeSpan.FromSeconds(31);
        Assert.True((await embeddings.OfAsync(credentials, default)).HasAnswered);
    }

    [Fact]
    public async Task Of_NobodyAtTheEndpoint_HasNotAnswered()
    {
        var embeddings = Asking(new Uri("http://127.0.0.1:9/v1"), Long);
        Assert.False((await embeddings.OfAsync([Saying("one")], default)).HasAnswered);
        Assert.Contains("the embedding model scripted cannot be used", log.Text);
    }

    [Fact]
    public async Task Of_ASlowAnswer_IsNotWaitedForAndIsThereTheNextTime()
    {
        var gate = new TaskCompletionSource();
        using var model = await ScriptedModel.Start(Vectors.After(gate.Task, Vectors.Of(_ => [1, 0])));
        var embeddings = Asking(model, Long);

        clock.IsFast = true;
        Assert.False((await embeddings.OfAsync([Saying("one")], default)).HasAnswered);
        clock.IsFast = false;
        var second = embeddings.OfAsync([Saying("one")], default);
        gate.SetResult();

        Assert.True((await second).HasAnswered);
        Assert.Single(model.Requests);
        Assert.Empty(log.Text);
    }

    [Fact]
    public async Task Of_VectorsOfAnotherLengthThanBefore_ForgetsThoseOfBefore()
    {
        using var model = await ScriptedModel.Start(Vectors.Of(_ => [1, 0]), Vectors.Of(_ => [1, 0, 0]));
        var embeddings = Asking(model, Long);
        Assert.True((await embeddings.OfAsync([Saying("one")], default)).HasAnswered);
        Assert.False((await embeddings.OfAsync([Saying("one", "two")], default)).HasAnswered);
        clock.Passed = TimeSpan.FromSeconds(31);
        Assert.Equal(1m, (await embeddings.OfAsync([Saying("one", "two")], default)).Between("one", "two"));
    }

    [Fact]
    public async Task Of_VeryManyTexts_AsksInLotsAndRemembersABoundedNumber()
    {
        using var model = await ScriptedModel.Start(Vectors.Of(text => [1, text.Length]));
        var embeddings = Asking(model, Long);
        string[] texts = [.. Enumerable.Range(0, 2_050).Select(i => $"outcome {i} {new string('x', 3_000)}")];
        var similarity = await embeddings.OfAsync([Saying(texts)], default);
        Assert.All(texts, text => Assert.NotNull(similarity.Between(text, text)));
        Assert.Equal(21, model.Requests.Count);
        Assert.All(model.Requests, request => Assert.All(ScriptedRequest.Inputs(request), text => Assert.Equal(2_000, text.Length)));
        Assert.True((await embeddings.OfAsync([Saying(texts)], default)).HasAnswered);
        Assert.True(model.Requests.Count > 21, "More is remembered than there is room for.");
    }

    [Fact]
    public async Task Of_NoOutcomes_AsksNobody()
    {
        using var model = await ScriptedModel.Start(Answers.Status(500));
        Assert.True((await Asking(model, Long).OfAsync([Saying()], default)).HasAnswered);
        Assert.Empty(model.Requests);
    }

    private OutcomeEmbeddings Asking(ScriptedModel model, TimeSpan wait) => Asking(model.Endpoint, wait);

    private OutcomeEmbeddings Asking(Uri endpoint, TimeSpan wait) =>
        new(new OpenAiEmbeddings(endpoint, "scripted", "key"), new("scripted", 0.75m, wait), clock, new LoggerFactory([log]).CreateLogger<OutcomeEmbeddings>());

    private static MicroCredential Saying(params string[] outcomes) => new(
        new(1), "A", new(new(1), "Uni", "MY", ProviderKind.University, null, null), 1, DateTimeOffset.UnixEpoch,
        new()
        {
            Title = new("Course"),
            LearningOutcomes = [.. outcomes.Select((text, i) => new LearningOutcome(i + 1, new(text)))],
            Evidence = new(EvidenceStrength.Unconfirmed, []),
        });

    private sealed class PassingClock : TimeProvider
    {
        public TimeSpan Passed { get; set; }

        /// <summary>Whoever waits <see cref="Long"/> has waited already.</summary>
        public bool IsFast { get; set; }

        public override DateTimeOffset GetUtcNow() => RunningPortal.Now + Passed;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, IsFast && dueTime == Long ? TimeSpan.Zero : dueTime, period);
    }
}
