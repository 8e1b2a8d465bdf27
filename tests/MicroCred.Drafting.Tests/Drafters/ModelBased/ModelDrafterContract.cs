using System.Text.Json;
using MicroCred.Drafting.Drafters.ModelBased;
using static MicroCred.Drafting.Tests.Kit.Answers;

namespace MicroCred.Drafting.Tests.Drafters.ModelBased;

/// <summary>A model drafter sees every answer of a model through, whatever engine reaches the model.</summary>
public abstract class ModelDrafterContract(IModelEngine engine)
{
    private static readonly string Outcomes = ModelAnswers.Good(Courses.Sound().Outcomes!);

    [Theory]
    [InlineData(DraftSection.Outcomes)]
    [InlineData(DraftSection.Structure)]
    [InlineData(DraftSection.Assessment)]
    [InlineData(DraftSection.Materials)]
    [InlineData(DraftSection.Quiz)]
    public async Task Draft_GoodAnswer_IsProposedWithItsProvenance(DraftSection section)
    {
        foreach (var language in (string[])["en", "ms", "id", "fil"])
        {
            var sound = Courses.Sound(language);
            using var model = await ScriptedModel.Start(Say(ModelAnswers.Good(sound.Content(section)!)));
            var (result, shown) = await Draft(model, sound, section);
            Assert.Equal(JsonSerializer.Serialize(sound.Content(section)), JsonSerializer.Serialize(result.Value.Content));
            var provenance = result.Value.Provenance;
            Assert.Equal(("model", "scripted", 120, 30, "Aminah", Courses.Noon), (provenance.Drafter, provenance.Model, provenance.InputTokens, provenance.OutputTokens, provenance.By, provenance.At));
            Assert.Equal(64, provenance.PromptHash!.Length);
            Assert.Equal(["drafting.note.byModel"], provenance.Notes!.Value.Select(note => note.Key));
            Assert.Equal(ModelAnswers.Good(sound.Content(section)!), shown);
        }
    }

    [Fact]
    public async Task Draft_HoursAndForms_AreLeftToTheRules()
    {
        using var model = await ScriptedModel.Start(Status(500));
        foreach (var section in (DraftSection[])[DraftSection.LearningTime, DraftSection.Statement])
            Assert.Equal("rules", (await Draft(model, Courses.Sound(), section)).Result.Value.Provenance.Drafter);
        Assert.Empty(model.Prompts);
    }

    public static TheoryData<string> Repairable => ["not JSON at all", "{", "{}", "[]", "null", Outcomes + " That is all.", Outcomes.Replace("\"condition\"", "\"setting\""),
        Outcomes.Replace("\"level\":1", "\"level\":\"one\""), Outcomes.Replace("{\"outcomes\":", "{\"note\":1,\"outcomes\":"), Outcomes.Replace("\"cognitive\"", "\"spiritual\""),
        "{\"outcomes\":null}", "{\"outcomes\":[]}", Outcomes.Replace("{\"outcomes\":", "{\"outcomes\":[],\"outcomes\":"), Outcomes.Replace("List the", "Understand the"),
        Outcomes.Replace("from the course materials", ""), Outcomes.Replace("List the key terms", "List the key terms <b>now</b>"), ModelAnswers.Good(Courses.Sound("ms").Outcomes!),
        Outcomes.Replace("from the course materials", "as in Smith (2020)")];

    [Theory]
    [MemberData(nameof(Repairable))]
    public async Task Draft_AnswerThatCannotBeUsed_IsRepairedAtTheSecondTry(string faulty)
    {
        using var model = await ScriptedModel.Start(Say(faulty), Say(Outcomes));
        var (result, _) = await Draft(model, Courses.Sound(), DraftSection.Outcomes);
        Assert.Equal(JsonSerializer.Serialize<SectionContent>(Courses.Sound().Outcomes!), JsonSerializer.Serialize(result.Value.Content));
        Assert.Contains("drafting.note.repaired", result.Value.Provenance.Notes!.Value.Select(note => note.Key));
        Assert.Equal((240, 2), (result.Value.Provenance.InputTokens, model.Prompts.Count));
        Assert.Contains("That answer cannot be used.", model.Prompts[1], StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Hopeless => new()
    {
        { "prose", "drafting.model.unreadable" },
        { "language", "drafting.model.untrusted" },
        { "reference", "drafting.model.untrusted" },
        { "markup", "drafting.model.untrusted" },
    };

    [Theory]
    [MemberData(nameof(Hopeless))]
    public async Task Draft_AnswerThatStaysBad_IsRefusedAfterTwoRepairs(string fault, string key)
    {
        using var model = await ScriptedModel.Start(Say(fault switch
        {
            "prose" => "Here are some outcomes you may like.",
            "language" => ModelAnswers.Good(Courses.Sound("id").Outcomes!),
            "reference" => Outcomes.Replace("from the course materials", "from https://evil.example/x"),
            _ => Outcomes.Replace("List the", "List <img src=x> the"),
        }));
        var (result, _) = await Draft(model, Courses.Sound(), DraftSection.Outcomes);
        Assert.Equal((RefusalCode.Unavailable, key), (result.Refusal!.Code, result.Refusal.Message.Key));
        Assert.Equal(3, model.Prompts.Count);
    }

    [Fact]
    public async Task Draft_ChecksStillFail_IsProposedWithItsFindings()
    {
        using var model = await ScriptedModel.Start(Say(Outcomes.Replace("List the", "Understand the")));
        var (result, _) = await Draft(model, Courses.Sound(), DraftSection.Outcomes);
        Assert.Contains("drafting.note.findingsRemain", result.Value.Provenance.Notes!.Value.Select(note => note.Key));
        Assert.Contains(AlignmentChecks.Run(Courses.Sound().With(result.Value.Content), Repository.Reference), finding => finding.Code == "OUTCOME-VAGUE");
    }

    public static TheoryData<string, string, int> Misbehaviours => new()
    {
        { "429", "drafting.model.busy", 3 },
        { "500", "drafting.model.broken", 3 },
        { "503", "drafting.model.broken", 3 },
        { "401", "drafting.model.rejected", 1 },
        { "404", "drafting.model.rejected", 1 },
        { "refusal", "drafting.model.refused", 1 },
        { "filter", "drafting.model.refused", 1 },
        { "empty", "drafting.model.empty", 3 },
        { "blank", "drafting.model.empty", 3 },
        { "length", "drafting.model.tooLong", 1 },
        { "endless", "drafting.model.tooLong", 1 },
        { "silent", "drafting.model.timedOut", 1 },
        { "break", "drafting.model.unreachable", 3 },
        { "early", "drafting.model.cut", 3 },
        { "html", "drafting.model.empty", 3 },
        { "garbage", "drafting.model.unreachable", 3 },
    };

    [Theory]
    [MemberData(nameof(Misbehaviours))]
    public async Task Draft_EndpointMisbehaves_EndsInAClearRefusal(string how, string key, int requests)
    {
        using var model = await ScriptedModel.Start(how switch
        {
            "refusal" => Chunks("""{"id":"x","object":"chat.completion.chunk","created":0,"model":"m","choices":[{"index":0,"delta":{"role":"assistant","refusal":"I cannot help."},"finish_reason":null}]}"""),
            "filter" => Say("par", "content_filter"),
            "empty" => Say(""),
            "blank" => Say("   \n "),
            "length" => Say(Outcomes[..50], "length"),
            "endless" => Endless,
            "silent" => FallSilent("{\"outcomes\":"),
            "break" => BreakOff("{\"outcomes\":"),
            "early" => EndEarly("{\"outcomes\":"),
            "html" => Raw("text/html", "<html><body>Sign in to the hotel's network</body></html>"),
            "garbage" => Chunks("{not json"),
            _ => Status(int.Parse(how, System.Globalization.CultureInfo.InvariantCulture)),
        });
        var drafter = Drafter(model, silence: how == "silent" ? TimeSpan.FromMilliseconds(200) : null);
        var (result, _) = await drafter.Draft(Request(Courses.Sound(), DraftSection.Outcomes), CancellationToken.None).Read();
        Assert.Equal(key, result.Refusal!.Message.Key);
        Assert.Equal(requests, model.Prompts.Count);
    }

    /// <summary>Text keeps coming, so that no silence ends it, and the limit of letters is far: the time of one answer is what ends it.</summary>
    [Fact]
    public async Task Draft_AnswerTakesTooLong_IsTimedOut()
    {
        using var model = await ScriptedModel.Start(Endless);
        var drafter = engine.Drafter(model.Endpoint, ScriptedModel.Limits with { Answer = TimeSpan.FromMilliseconds(200), MostLetters = int.MaxValue });
        var (result, _) = await drafter.Draft(Request(Courses.Sound(), DraftSection.Outcomes), CancellationToken.None).Read();
        Assert.Equal("drafting.model.timedOut", result.Refusal!.Message.Key);
        Assert.Single(model.Prompts);
    }

    [Fact]
    public async Task Draft_EndpointRecovers_IsProposedAndWhatWasShownIsVoid()
    {
        using var model = await ScriptedModel.Start(Status(429), BreakOff("{\"outc"), Say(Outcomes));
        var (result, shown) = await Draft(model, Courses.Sound(), DraftSection.Outcomes);
        Assert.Null(result.Refusal);
        Assert.Equal(Outcomes, shown);
    }

    [Fact]
    public async Task Draft_CodeFence_IsTolerated()
    {
        using var model = await ScriptedModel.Start(Say($"```json\n{Outcomes}\n```"));
        Assert.Null((await Draft(model, Courses.Sound(), DraftSection.Outcomes)).Result.Refusal);
    }

    [Fact]
    public async Task Draft_NobodyThere_IsUnreachable()
    {
        // Port 1 is reserved: nothing listens there.
        var drafter = engine.Drafter(new("http://127.0.0.1:1/v1"), ScriptedModel.Limits);
        Assert.Equal("drafting.model.unreachable", (await drafter.Draft(Request(Courses.Sound(), DraftSection.Outcomes), CancellationToken.None).Read()).Result.Refusal!.Message.Key);
    }

    [Fact]
    public async Task Draft_PersonGivesUp_StopsTheQuestion()
    {
        using var model = await ScriptedModel.Start(FallSilent("{\"outcomes\":"));
        using var cancel = new CancellationTokenSource();
        var drafter = Drafter(model);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in drafter.Draft(Request(Courses.Sound(), DraftSection.Outcomes), cancel.Token))
                await cancel.CancelAsync();
        });
        Assert.Single(model.Prompts);
    }

    [Fact]
    public async Task Draft_ReaderLeavesInMidStream_EndsAtOnce()
    {
        using var model = await ScriptedModel.Start(FallSilent("{\"outcomes\":"));
        await foreach (var step in Drafter(model).Draft(Request(Courses.Sound(), DraftSection.Outcomes), CancellationToken.None))
        {
            Assert.IsType<DraftedText>(step);
            break;
        }
    }

    [Theory]
    [InlineData("Ask siti.aminah@example.edu.my about it.")]
    [InlineData("Call +60 12-345 6789.")]
    [InlineData("Learner 900101-14-5678 passed.")]
    [InlineData("NIK 3171234567890001 terdaftar.")]
    public async Task Draft_PersonalData_LeavesOnlyWhenThePersonSaysSo(string text)
    {
        using var model = await ScriptedModel.Start(Say(Outcomes));
        var sound = Courses.Sound();
        var design = sound with { Brief = sound.Brief with { Text = sound.Brief.Text + " " + text } };
        var refusal = (await Draft(model, design, DraftSection.Outcomes)).Result.Refusal!;
        Assert.Equal("drafting.model.personalData", refusal.Message.Key);
        Assert.Empty(model.Prompts);

        var (result, _) = await Drafter(model).Draft(Request(design, DraftSection.Outcomes) with { PersonalDataMayLeave = true }, CancellationToken.None).Read();
        Assert.Null(result.Refusal);
    }

    public static TheoryData<string, DraftSection> Places => new()
    {
        { "drafting.place.title", DraftSection.Outcomes },
        { "drafting.place.brief", DraftSection.Outcomes },
        { "drafting.place.source", DraftSection.Outcomes },
        { "drafting.place.references", DraftSection.Outcomes },
        { "drafting.place.instruction", DraftSection.Outcomes },
        { "enum.DraftSection.Outcomes", DraftSection.Outcomes },
        { "enum.DraftSection.Outcomes", DraftSection.Structure },
        { "enum.DraftSection.Outcomes", DraftSection.Assessment },
        { "enum.DraftSection.Structure", DraftSection.Materials },
        { "enum.DraftSection.Structure", DraftSection.Quiz },
        { "enum.DraftSection.Materials", DraftSection.Materials },
        { "enum.DraftSection.Quiz", DraftSection.Quiz },
    };

    /// <summary>Whatever the prompt holds of people's own texts is looked at before it leaves: the references, a section edited by hand, what a revision asks for.</summary>
    [Theory]
    [MemberData(nameof(Places))]
    public async Task Draft_PersonalDataAnywhereInThePrompt_IsRefusedWithThePlace(string place, DraftSection drafted)
    {
        const string Personal = "+60 12-345 6789";
        using var model = await ScriptedModel.Start(Say(Outcomes));
        var sound = Courses.Sound();
        var brief = sound.Brief with { References = ["Manual, ISBN 978-0-306-40615-7."] };
        var (outcome, unit, materials, item) = (sound.Outcomes!.Outcomes[0], sound.Structure!.Units[0], sound.Materials!.Units[0], sound.Quiz!.Items[0]);
        var request = Request(place switch
        {
            "drafting.place.title" => sound with { Brief = brief with { Title = $"Hygiene {Personal}" } },
            "drafting.place.brief" => sound with { Brief = brief with { Text = $"{brief.Text} {Personal}" } },
            "drafting.place.source" => sound with { Brief = brief with { Source = $"{brief.Source}\n\nThe kitchen answers at {Personal} every day." } },
            "drafting.place.references" => sound with { Brief = brief with { References = [.. brief.References, $"Aminah, {Personal}"] } },
            "drafting.place.instruction" => sound,
            "enum.DraftSection.Outcomes" => sound with { Outcomes = new([outcome with { Condition = $"with the help of {Personal}" }]) },
            "enum.DraftSection.Structure" => sound with { Structure = new([unit with { Topics = [Personal] }]) },
            "enum.DraftSection.Materials" => sound with { Materials = new([materials with { ForumPrompts = [Personal] }]) },
            _ => sound with { Quiz = new([item with { SourceSentence = Personal }]) },
        }, drafted);
        if (place == "drafting.place.instruction")
            request = request with { Instruction = $"Name {Personal} as the contact" };
        else if (place == $"enum.DraftSection.{drafted}")
            request = request with { Instruction = "Shorter" };

        var refusal = (await Drafter(model).Draft(request, CancellationToken.None).Read()).Result.Refusal!;
        var found = Assert.IsType<ImmutableArray<Message>>(Assert.Single(refusal.Message.Arguments));
        Assert.Equal(new Message("drafting.model.foundAt", "+60 …", new Message(place)), Assert.Single(found));
        Assert.Empty(model.Prompts);
    }

    /// <summary>A section that stands is sent only where it is revised or built on.</summary>
    [Fact]
    public async Task Draft_PersonalDataInWhatIsNotSent_StandsInNobodysWay()
    {
        using var model = await ScriptedModel.Start(Say(Outcomes));
        var sound = Courses.Sound();
        var design = sound with { Materials = new([sound.Materials!.Units[0] with { ForumPrompts = ["+60 12-345 6789"] }]) };
        Assert.Null((await Draft(model, design, DraftSection.Outcomes)).Result.Refusal);
    }

    [Fact]
    public async Task Draft_Revision_SendsWhatStandsAndWhatToChange()
    {
        using var model = await ScriptedModel.Start(Say(Outcomes));
        var request = Request(Courses.Sound(), DraftSection.Outcomes) with { Instruction = "Use <shorter> sentences & fewer words", BasedOn = 3 };
        var (result, _) = await Drafter(model).Draft(request, CancellationToken.None).Read();
        Assert.Equal(("Use <shorter> sentences & fewer words", 3), (result.Value.Provenance.Instruction, result.Value.Provenance.BasedOn!.Value));
        Assert.Contains("Use <shorter> sentences & fewer words", model.Prompts[0], StringComparison.Ordinal);
        Assert.Contains("The section stands as:", model.Prompts[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draft_BudgetOfTheDaySpent_AsksNothing()
    {
        using var model = await ScriptedModel.Start(Say(Outcomes));
        var (result, _) = await Drafter(model).Draft(Request(Courses.Sound(), DraftSection.Outcomes) with { TokensToday = 200_000 }, CancellationToken.None).Read();
        Assert.Equal((RefusalCode.TooManyRequests, "drafting.model.budgetSpent"), (result.Refusal!.Code, result.Refusal.Message.Key));
        Assert.Empty(model.Prompts);
    }

    [Fact]
    public async Task Draft_HundredAtOnce_AllArrive()
    {
        using var model = await ScriptedModel.Start(Say(Outcomes));
        var drafter = Drafter(model);
        var results = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => drafter.Draft(Request(Courses.Sound(), DraftSection.Outcomes), CancellationToken.None).Read()));
        Assert.All(results, each => Assert.Null(each.Result.Refusal));
    }

    private static DraftRequest Request(CourseDesign design, DraftSection section) => new(design, section, "Aminah");

    private ModelDrafter Drafter(ScriptedModel model, TimeSpan? silence = null) => engine.Drafter(model.Endpoint, ScriptedModel.Limits with { Silence = silence ?? ScriptedModel.Limits.Silence });

    private Task<(Result<SectionProposal> Result, string Shown)> Draft(ScriptedModel model, CourseDesign design, DraftSection section) =>
        Drafter(model).Draft(Request(design, section), CancellationToken.None).Read();
}
