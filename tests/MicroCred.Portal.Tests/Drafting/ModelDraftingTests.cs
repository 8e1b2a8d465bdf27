using System.Text;
using System.Text.Json;
using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.Tests.Kit;
using MicroCred.Portal.Api.Roots;
using MicroCred.Portal.Tests.Api;
using MicroCred.Portal.Tests.People;
using MicroCred.Storage.Drafts;
using Microsoft.Extensions.DependencyInjection;
using static MicroCred.Drafting.Tests.Kit.Answers;

namespace MicroCred.Portal.Tests.Drafting;

/// <summary>A model drafts: whatever it does ends in a proposal, or in a sentence with the draft as it was and the rules at hand.</summary>
public class ModelDraftingTests
{
    private const string Follow = "subscription ($id: ID!) { draftProgress(draft: $id) { textDelta restarted done errors { code } } }";

    public static TheoryData<string, string> Misbehaviours => new()
    {
        { "malformed", "UNAVAILABLE" },
        { "wrong shape", "UNAVAILABLE" },
        { "wrong language", "UNAVAILABLE" },
        { "refusal", "UNAVAILABLE" },
        { "empty", "UNAVAILABLE" },
        { "endless", "UNAVAILABLE" },
        { "silent", "UNAVAILABLE" },
        { "cut", "UNAVAILABLE" },
        { "gone in mid-stream", "UNAVAILABLE" },
        { "429", "LIMIT_EXCEEDED" },
        { "500", "UNAVAILABLE" },
        { "401", "UNAVAILABLE" },
        { "no endpoint", "UNAVAILABLE" },
    };

    [Fact]
    public async Task Draft_GoodAnswer_IsProposedWithProvenanceAndItsTokensAreKept()
    {
        var answer = "";
        using var model = await ScriptedModel.Start(Say(_ => answer));
        using var portal = new ModelPortal(model);
        answer = portal.GoodOutcomes();
        var (client, drafting, id) = await BeginAsync(portal);
        var payload = await drafting.AskAsync("draftSection", new { draft = id, section = "OUTCOMES" });

        Assert.Empty(Drafting.Codes(payload));
        var provenance = Drafting.Section(payload.GetProperty("courseDraft"), "OUTCOMES").GetProperty("provenance");
        Assert.Equal(("model", "scripted", 120, 30), (
            provenance.GetProperty("drafter").GetString(), provenance.GetProperty("model").GetString(), provenance.GetProperty("inputTokens").GetInt32(), provenance.GetProperty("outputTokens").GetInt32()));
        Assert.Equal(
            """{"model":"scripted","tokensADay":200000,"tokensToday":150}""",
            (await client.DataAsync("{ draftingAssistant { model tokensADay tokensToday } }")).GetProperty("draftingAssistant").GetRawText());
    }

    [Theory]
    [MemberData(nameof(Misbehaviours))]
    public async Task Draft_ModelThatMisbehaves_LeavesTheDraftAndTheRulesAtHand(string misbehaviour, string code)
    {
        using var model = await ScriptedModel.Start(misbehaviour switch
        {
            "malformed" => Say("{ \"outcomes\": ["),
            "wrong shape" => Say("{\"results\": []}"),
            "wrong language" => Say("""{"outcomes":[{"statement":"Analyse the factors that affect the safety of food","condition":"from the course materials","criterion":"with at most one mistake","domain":"cognitive","level":4,"descriptorDomain":null}]}"""),
            "refusal" => Chunks("""{"id":"x","object":"chat.completion.chunk","created":0,"model":"scripted","choices":[{"index":0,"delta":{"role":"assistant","refusal":"I cannot."},"finish_reason":"stop"}]}""", Wire.Done),
            "empty" => Say(""),
            "endless" => Endless,
            "silent" => FallSilent("{"),
            "cut" => EndEarly("{ \"outcomes\""),
            "gone in mid-stream" => BreakOff("{ \"outcomes\""),
            "429" => Status(429),
            "500" => Status(500),
            _ => Status(401),
        });
        using var portal = new ModelPortal(
            model, ("Assistant:SilenceSeconds", misbehaviour == "silent" ? "1" : "60"), ("Assistant:Endpoint", misbehaviour == "no endpoint" ? "http://127.0.0.1:9/v1" : model.Endpoint.ToString()));
        var (_, drafting, id) = await BeginAsync(portal);

        var payload = await drafting.AskAsync("draftSection", new { draft = id, section = "OUTCOMES" });
        Assert.Equal([code], Drafting.Codes(payload));
        var outcomes = Drafting.Section(payload.GetProperty("courseDraft"), "OUTCOMES");
        Assert.Equal(("EMPTY", "REFUSED"), (outcomes.GetProperty("status").GetString(), outcomes.GetProperty("drafting").GetProperty("state").GetString()));
        Assert.Equal(payload.GetProperty("errors")[0].GetProperty("message").GetString(), outcomes.GetProperty("drafting").GetProperty("error").GetProperty("message").GetString());

        var byRules = await drafting.AskAsync("draftSection", new { draft = id, section = "OUTCOMES", drafter = "RULES" });
        Assert.Empty(Drafting.Codes(byRules));
        Assert.Equal("rules", Drafting.Section(byRules.GetProperty("courseDraft"), "OUTCOMES").GetProperty("provenance").GetProperty("drafter").GetString());
    }

    [Fact]
    public async Task Follow_WhileTheModelWrites_TellsItsWordsBeforeTheEnd()
    {
        var (answer, goOn) = ("", new TaskCompletionSource());
        using var model = await ScriptedModel.Start(async request =>
        {
            await Chunks(Wire.Delta(answer[..100]))(request);
            await goOn.Task;
            await Chunks([.. Wire.Text(answer[100..])])(request);
        });
        using var portal = new ModelPortal(model);
        answer = portal.GoodOutcomes();
        var (client, drafting, id) = await BeginAsync(portal);
        await using var events = client.EventsAsync(Follow, new { id }).Select(response => response.GetProperty("data").GetProperty("draftProgress")).GetAsyncEnumerator();
        Assert.True(await events.MoveNextAsync());
        var drafted = drafting.AskAsync("draftSection", new { draft = id, section = "OUTCOMES" });

        var text = new StringBuilder();
        while (text.Length == 0 && await events.MoveNextAsync())
            text.Append(events.Current.GetProperty("textDelta").GetString());
        Assert.Equal(JsonDocument.Parse(answer).RootElement.GetProperty("outcomes")[0].GetProperty("statement").GetString()![..10], text.ToString()[..10]);
        Assert.False(drafted.IsCompleted);
        goOn.SetResult();
        Assert.Empty(Drafting.Codes(await drafted));
        while (await events.MoveNextAsync() && !events.Current.GetProperty("done").GetBoolean())
            text.Append(events.Current.GetProperty("textDelta").GetString());
        Assert.DoesNotContain("\"statement\"", text.ToString(), StringComparison.Ordinal);
        Assert.Empty(events.Current.GetProperty("errors").EnumerateArray());
    }

    [Fact]
    public async Task Draft_ClientThatGoesAway_IsDraftedAllTheSame()
    {
        var (answer, asked, goOn) = ("", new TaskCompletionSource(), new TaskCompletionSource());
        using var model = await ScriptedModel.Start(async request =>
        {
            asked.SetResult();
            await goOn.Task;
            await Say(answer)(request);
        });
        using var portal = new ModelPortal(model);
        answer = portal.GoodOutcomes();
        var (client, drafting, id) = await BeginAsync(portal);
        await using var events = client.EventsAsync(Follow, new { id }).GetAsyncEnumerator();
        Assert.True(await events.MoveNextAsync());

        using var leaving = await portal.AsAsync("lecturer");
        var drafted = new Drafting(leaving).AskAsync("draftSection", new { draft = id, section = "OUTCOMES" });
        await asked.Task;
        leaving.CancelPendingRequests();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => drafted);
        goOn.SetResult();
        while (await events.MoveNextAsync() && !events.Current.GetProperty("data").GetProperty("draftProgress").GetProperty("done").GetBoolean())
        {
        }

        Assert.Equal("PROPOSED", Drafting.Section(await drafting.FindAsync(id), "OUTCOMES").GetProperty("status").GetString());
    }

    [Fact]
    public async Task Cancel_WhileTheModelIsSilent_EndsItAndTheDraftCanBeDraftedAgain()
    {
        var asked = new TaskCompletionSource();
        using var model = await ScriptedModel.Start(request =>
        {
            asked.SetResult();
            return FallSilent("{")(request);
        });
        using var portal = new ModelPortal(model);
        var (_, drafting, id) = await BeginAsync(portal);
        var drafted = drafting.AskAsync("reviseSection", new { draft = id, section = "OUTCOMES", instruction = "Lebih singkat" });
        await asked.Task;
        Assert.Equal(["CONFLICT"], Drafting.Codes(await drafting.AskAsync("draftSection", new { draft = id, section = "OUTCOMES" })));

        Assert.Empty(Drafting.Codes(await drafting.AskAsync("cancelDrafting", new { draft = id })));
        Assert.Equal(["CONFLICT"], Drafting.Codes(await drafted));
        var outcomes = Drafting.Section(await drafting.FindAsync(id), "OUTCOMES").GetProperty("drafting");
        Assert.Equal(("CANCELLED", "Lebih singkat"), (outcomes.GetProperty("state").GetString(), outcomes.GetProperty("instruction").GetString()));
        Assert.Empty(Drafting.Codes(await drafting.AskAsync("draftSection", new { draft = id, section = "OUTCOMES", drafter = "RULES" })));
    }

    [Fact]
    public async Task Cancel_AtAnotherProcess_IsHeardAtTheNextSignOfLife()
    {
        var asked = new TaskCompletionSource();
        using var model = await ScriptedModel.Start(request =>
        {
            asked.SetResult();
            return FallSilent("{")(request);
        });
        using var portal = new ModelPortal(model);
        var (_, drafting, id) = await BeginAsync(portal);
        var drafted = drafting.AskAsync("draftSection", new { draft = id, section = "OUTCOMES" });
        await asked.Task;
        Assert.True(GlobalId.TryParse(id, out var global));
        await portal.Services.GetRequiredService<DraftingRuns>().EndAsync(global.Key, DraftSection.Outcomes, DraftingState.Cancelled, null, default);
        Assert.Equal(["CONFLICT"], Drafting.Codes(await drafted));
    }

    [Fact]
    public async Task Draft_PersonalDataInTheBrief_AsksBeforeItLeaves()
    {
        var answer = "";
        using var model = await ScriptedModel.Start(Say(_ => answer));
        using var portal = new ModelPortal(model);
        answer = portal.GoodOutcomes();
        var (_, drafting, id) = await BeginAsync(portal, Drafting.Topics + " Hubungi siti.aminah@example.org.");
        var asked = await drafting.AskAsync("draftSection", new { draft = id, section = "OUTCOMES" });
        Assert.Equal(["BAD_USER_INPUT"], Drafting.Codes(asked));
        Assert.Equal("""["input","personalDataMayLeave"]""", asked.GetProperty("errors")[0].GetProperty("path").GetRawText());
        Assert.Empty(model.Prompts);
        Assert.Empty(Drafting.Codes(await drafting.AskAsync("draftSection", new { draft = id, section = "OUTCOMES", personalDataMayLeave = true })));
    }

    [Fact]
    public async Task Draft_BudgetOfTheDaySpent_IsRefusedUntilTomorrow()
    {
        var answer = "";
        using var model = await ScriptedModel.Start(Say(_ => answer));
        using var portal = new ModelPortal(model, ("Assistant:TokensADay", "100"));
        answer = portal.GoodOutcomes();
        var (_, drafting, id) = await BeginAsync(portal);
        Assert.Empty(Drafting.Codes(await drafting.AskAsync("draftSection", new { draft = id, section = "OUTCOMES" })));
        Assert.Equal(["LIMIT_EXCEEDED"], Drafting.Codes(await drafting.AskAsync("draftSection", new { draft = id, section = "OUTCOMES" })));
        Assert.Single(model.Prompts);
        portal.Pass(TimeSpan.FromHours(15));
        Assert.Empty(Drafting.Codes(await new Drafting(await SignedInAnewAsync(portal), "id").AskAsync("draftSection", new { draft = id, section = "OUTCOMES" })));
    }

    [Fact]
    public async Task Draft_AskedForAModelWhereThereIsNone_SaysSo()
    {
        using var portal = new RunningPortal();
        using var client = await portal.AsAsync("lecturer");
        var drafting = new Drafting(client);
        var id = await drafting.NewAsync();
        Assert.Equal(["UNAVAILABLE"], Drafting.Codes(await drafting.AskAsync("draftSection", new { draft = id, section = "OUTCOMES", drafter = "MODEL" })));
        var assistant = (await client.DataAsync("{ draftingAssistant { model introduction tokensADay tokensToday } }")).GetProperty("draftingAssistant");
        Assert.StartsWith("""{"model":null,"introduction":"No model is set up here: sections are drafted by rules""", assistant.GetRawText(), StringComparison.Ordinal);
    }

    private static async Task<(HttpClient Client, Drafting Drafting, string Id)> BeginAsync(RunningPortal portal, string brief = Drafting.Topics)
    {
        var client = await portal.AsAsync("lecturer");
        var drafting = new Drafting(client, "id");
        return (client, drafting, await drafting.NewAsync(brief: brief));
    }

    /// <summary>A session lasts for half a day.</summary>
    private static async Task<HttpClient> SignedInAnewAsync(RunningPortal portal)
    {
        var client = portal.CreateClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", await client.TokenAsync("lecturer"));
        return client;
    }
}
