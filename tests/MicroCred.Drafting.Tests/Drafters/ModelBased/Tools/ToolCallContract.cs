using System.Text.Json;
using MicroCred.Drafting.Drafters.ModelBased;
using Microsoft.Extensions.AI;
using static MicroCred.Drafting.Tests.Kit.Answers;

namespace MicroCred.Drafting.Tests.Drafters.ModelBased;

/// <summary>What a model looks up is looked up, marked as data and bounded, whatever engine reaches the model; what it calls wrongly it is told.</summary>
public abstract class ToolCallContract(IModelEngine engine)
{
    private const string Verbs = """{"language":"en","domain":"cognitive","level":1}""";

    private static readonly string Outcomes = ModelAnswers.Good(Courses.Sound().Outcomes!);

    [Fact]
    public async Task Draft_ModelLooksThingsUp_GetsThemAsDataAndItsAnswerIsProposed()
    {
        using var model = await ScriptedModel.Start(Call(("verb_bank", Verbs), ("level_descriptor", """{"framework":"MQF","level":3}""")), Say(Outcomes));
        var (result, shown) = await Draft(model);
        Assert.Equal(JsonSerializer.Serialize<SectionContent>(Courses.Sound().Outcomes!), JsonSerializer.Serialize(result.Value.Content));
        Assert.Equal((240, 60, Outcomes), (result.Value.Provenance.InputTokens, result.Value.Provenance.OutputTokens, shown));

        string[] tools = ["level_descriptor", "verb_bank", "hours_solver", "rule_look_up"];
        Assert.All(model.Requests, request => Assert.Equal(tools, request.GetProperty("tools").EnumerateArray().Select(tool => tool.GetProperty("function").GetProperty("name").GetString())));
        var messages = model.Requests[1].GetProperty("messages").EnumerateArray().ToList();
        Assert.Equal(["system", "user", "assistant", "tool", "tool"], messages.Select(message => message.GetProperty("role").GetString()));
        Assert.Equal(["id0", "id1"], messages[3..].Select(message => message.GetProperty("tool_call_id").GetString()));
        Assert.Equal(["id0", "id1"], messages[2].GetProperty("tool_calls").EnumerateArray().Select(call => call.GetProperty("id").GetString()));
        Assert.All(Results(model, 1), result => Assert.Equal((Mark(model), Mark(model)), (result.Lines[0], result.Lines[^1])));
        Assert.StartsWith("""{"language":"en","domain":"cognitive","level":1,"name":"remember","verbs":["recognise",""", Results(model, 1)[0].Lines[1], StringComparison.Ordinal);
        Assert.StartsWith("""{"framework":"MQF","level":3,""", Results(model, 1)[1].Lines[1], StringComparison.Ordinal);
    }

    public static TheoryData<string, string, string> Mistakes => new()
    {
        { "erase", "{}", """{"error":{"code":"NO_SUCH_TOOL","message":"There is no tool 'erase'. The tools are level_descriptor, verb_bank, hours_solver, rule_look_up."}}""" },
        { "verb_bank", "{", """{"error":{"code":"WRONG_ARGUMENTS","message":"The arguments for verb_bank are no JSON object. Call again with one."}}""" },
        { "verb_bank", "[1]", """{"error":{"code":"WRONG_ARGUMENTS","message":"The arguments for verb_bank are no JSON object. Call again with one."}}""" },
        { "verb_bank", "", """{"error":{"code":"WRONG_ARGUMENTS",""" },
        { "verb_bank", "{}", """{"error":{"code":"WRONG_ARGUMENTS",""" },
        { "verb_bank", Verbs.Replace("1", "\"one\"", StringComparison.Ordinal), """{"error":{"code":"WRONG_ARGUMENTS",""" },
        { "verb_bank", Verbs.Replace("{", "{\"note\":1,", StringComparison.Ordinal), """{"error":{"code":"WRONG_ARGUMENTS",""" },
        { "verb_bank", Verbs.Replace("\"en\"", "\"xx\"", StringComparison.Ordinal), """{"error":{"code":"UNKNOWN","message":"language: 'xx' is not known; expected one of en,""" },
        { "verb_bank", Verbs.Replace("1", "9", StringComparison.Ordinal), """{"error":{"code":"OUTSIDE","message":"level: found 9; expected 1 to 6."}}""" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task Draft_ModelCallsWrongly_IsToldWhyAndMayGoOn(string tool, string arguments, string told)
    {
        using var model = await ScriptedModel.Start(Call((tool, arguments)), Say(Outcomes));
        var (result, _) = await Draft(model);
        Assert.Null(result.Refusal);
        Assert.StartsWith(told, Results(model, 1).Single().Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draft_ModelCallsWithoutEnd_IsToldToAnswerAndThenGivenUp()
    {
        using var model = await ScriptedModel.Start(Call(("verb_bank", Verbs)));
        var (result, _) = await Draft(model);
        Assert.Equal((RefusalCode.Unavailable, "drafting.model.tooManyCalls"), (result.Refusal!.Code, result.Refusal.Message.Key));
        Assert.Equal(ScriptedModel.Limits.ToolCalls + 1, model.Requests.Count);
        Assert.Equal("none", model.Requests[^1].GetProperty("tool_choice").GetString());
        Assert.All(model.Requests.SkipLast(1), request => Assert.True(!request.TryGetProperty("tool_choice", out var choice) || choice.GetString() == "auto"));
    }

    [Fact]
    public async Task Draft_FiftyCallsAtOnce_RunsWhatIsLeftAndSaysSoOfTheRest()
    {
        using var model = await ScriptedModel.Start(Call([.. Enumerable.Repeat(("verb_bank", Verbs), 50)]), Say(Outcomes));
        var (result, _) = await Draft(model);
        Assert.Null(result.Refusal);
        var told = Results(model, 1).Select(each => each.Lines[1]).ToList();
        Assert.Equal((50, 42), (told.Count, told.Count(line => line == """{"error":{"code":"NO_CALLS_LEFT","message":"All 8 calls are used. Answer now with the JSON object that was asked for."}}""")));
    }

    [Fact]
    public async Task Draft_CallsAreCountedOverRepairs()
    {
        using var model = await ScriptedModel.Start([.. Enumerable.Repeat(Call(("verb_bank", Verbs)), 5), Say("{}"), Call(("verb_bank", Verbs))]);
        Assert.Equal("drafting.model.tooManyCalls", (await Draft(model)).Result.Refusal!.Message.Key);
        Assert.Equal(5 + 1 + 3 + 1, model.Requests.Count);
    }

    [Fact]
    public async Task Draft_AnswerOfAToolTooLong_IsNotSent()
    {
        using var model = await ScriptedModel.Start(Call(("long", "{}")), Say(Outcomes));
        var (result, _) = await Draft(model, [AIFunctionFactory.Create(() => new string('x', 8_001), "long")]);
        Assert.Null(result.Refusal);
        Assert.StartsWith("""{"error":{"code":"TOO_LONG",""", Results(model, 1).Single().Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draft_ArgumentsWithoutEnd_AreGivenUp()
    {
        using var model = await ScriptedModel.Start(EndlessCall);
        Assert.Equal("drafting.model.tooLong", (await Draft(model)).Result.Refusal!.Message.Key);
    }

    [Fact]
    public async Task Draft_TextBesideACall_IsVoid()
    {
        using var model = await ScriptedModel.Start(SayAndCall("Let me see.", ("verb_bank", Verbs)), Say(Outcomes));
        Assert.Equal(Outcomes, (await Draft(model)).Shown);
    }

    /// <summary>Many models behind such endpoints take no tools, and the endpoint says so with a 400.</summary>
    [Fact]
    public async Task Draft_EndpointTakesNoTools_IsAskedWithoutThem()
    {
        using var model = await ScriptedModel.Start(Status(400), Say(Outcomes));
        Assert.Null((await Draft(model)).Result.Refusal);
        Assert.Equal([true, false], model.Requests.Select(request => request.TryGetProperty("tools", out _)));
    }

    [Fact]
    public async Task Draft_EndpointRefusesTheRequestItself_SaysSo()
    {
        using var model = await ScriptedModel.Start(Status(400));
        Assert.Equal("drafting.model.rejected", (await Draft(model)).Result.Refusal!.Message.Key);
        Assert.Equal(2, model.Requests.Count);
    }

    [Fact]
    public async Task Draft_NoCallsAllowed_OffersNoTools()
    {
        using var model = await ScriptedModel.Start(Say(Outcomes));
        var drafter = engine.Drafter(model.Endpoint, ScriptedModel.Limits with { ToolCalls = 0 });
        Assert.Null((await drafter.Draft(Request, CancellationToken.None).Read()).Result.Refusal);
        Assert.False(model.Requests.Single().TryGetProperty("tools", out _));
        Assert.False(model.Requests.Single().TryGetProperty("tool_choice", out _));
    }

    private static DraftRequest Request => new(Courses.Sound(), DraftSection.Outcomes, "Aminah");

    private Task<(Result<SectionProposal> Result, string Shown)> Draft(ScriptedModel model, IReadOnlyList<AIFunction>? tools = null) =>
        engine.Drafter(model.Endpoint, ScriptedModel.Limits, tools).Draft(Request, CancellationToken.None).Read();

    private static string Mark(ScriptedModel model) => model.Prompts[0].Split('\n').First(line => line.StartsWith("=== ", StringComparison.Ordinal));

    private static List<(string Id, string[] Lines)> Results(ScriptedModel model, int request) =>
    [
        .. model.Requests[request].GetProperty("messages").EnumerateArray().Where(message => message.GetProperty("role").GetString() == "tool")
            .Select(message => (message.GetProperty("tool_call_id").GetString()!, ScriptedModel.Text(message).Split('\n'))),
    ];
}
