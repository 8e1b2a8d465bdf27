using System.Text.Json;

namespace MicroCred.Drafting.Tests.Drafts;

public sealed class CourseDraftTests
{
    private const string Author = "aminah@demo.example";

    private static readonly SectionContent First = Courses.Sound().Outcomes!;
    private static readonly SectionContent Second = Courses.Sound("en", 1).Outcomes!;

    [Fact]
    public void Decide_Create_MakesAnEmptyDraftOfTheAuthor()
    {
        var draft = Created();
        Assert.Equal((Author, 1, false), (draft.Owner, draft.Version, draft.IsAccepted));
        Assert.Equal(Enum.GetValues<DraftSection>(), draft.Sections.Select(section => section.Section));
        Assert.All(draft.Sections, section => Assert.Equal(DraftStatus.Empty, section.Status));
        Assert.Null(draft.Design.Outcomes);
    }

    [Fact]
    public void Decide_ProposeThenAccept_IsAcceptedByThePerson()
    {
        var draft = Run(Created(), Propose(First));
        Assert.Equal(DraftStatus.Proposed, Outcomes(draft).Status);
        Assert.Same(First, draft.Design.Outcomes);

        draft = Run(draft, new AcceptSection(DraftSection.Outcomes, Author, Courses.Noon));
        Assert.Equal(DraftStatus.Accepted, Outcomes(draft).Status);
        Assert.Equal((Author, Courses.Noon, "rules"), (Outcomes(draft).Shown!.AcceptedBy, Outcomes(draft).Shown!.AcceptedAt!.Value, Outcomes(draft).Shown!.Provenance.Drafter));
    }

    [Fact]
    public void Decide_DiscardProposal_LeavesWhatWasInForce()
    {
        var draft = Run(Created(), Propose(First), new AcceptSection(DraftSection.Outcomes, Author, Courses.Noon), Propose(Second));
        Assert.Same(Second, draft.Design.Outcomes);
        draft = Run(draft, new DiscardProposal(DraftSection.Outcomes, Author, Courses.Noon));
        Assert.Equal((DraftStatus.Accepted, 1), (Outcomes(draft).Status, Outcomes(draft).Current!.Value));
        Assert.Same(First, draft.Design.Outcomes);
        Assert.Equal(2, Outcomes(draft).Versions.Length);
    }

    [Fact]
    public void Decide_EditByHand_IsInForceAndWaitsForAcceptance()
    {
        var draft = Run(Created(), Propose(First), new EditSection(Second, Author, Courses.Noon));
        Assert.Equal(DraftStatus.Edited, Outcomes(draft).Status);
        Assert.Equal(("hand", 1), (Outcomes(draft).Shown!.Provenance.Drafter, Outcomes(draft).Shown!.Provenance.BasedOn!.Value));
        Assert.Null(Outcomes(draft).Proposed);
    }

    [Fact]
    public void Decide_AcceptWithOwnText_TakesUpAndAcceptsInOneStep()
    {
        var events = DecideCourseDraft.Decide(Run(Created(), Propose(First)), new AcceptSection(DraftSection.Outcomes, Author, Courses.Noon, Second)).Value;
        Assert.Equal([typeof(SectionEdited), typeof(SectionAccepted)], events.Select(happened => happened.GetType()));
        var draft = Run(Created(), Propose(First), new AcceptSection(DraftSection.Outcomes, Author, Courses.Noon, Second));
        Assert.Equal((DraftStatus.Accepted, 2), (Outcomes(draft).Status, Outcomes(draft).Current!.Value));
    }

    [Fact]
    public void Decide_RestoreVersion_TakesAnEarlierTextUpAgain()
    {
        var draft = Run(Created(), new EditSection(First, Author, Courses.Noon), new EditSection(Second, Author, Courses.Noon), new RestoreVersion(DraftSection.Outcomes, 1, Author, Courses.Noon));
        Assert.Equal((1, DraftStatus.Edited), (Outcomes(draft).Current!.Value, Outcomes(draft).Status));
        Assert.Same(First, draft.Design.Outcomes);
    }

    [Fact]
    public void Decide_EverySectionAccepted_TheDraftIsAccepted()
    {
        var draft = Created();
        foreach (var section in Enum.GetValues<DraftSection>())
        {
            Assert.False(draft.IsAccepted);
            draft = Run(draft, Propose(Courses.Sound().Content(section)!), new AcceptSection(section, Author, Courses.Noon));
        }

        Assert.True(draft.IsAccepted);
    }

    [Fact]
    public void Authorship_AcceptedSections_SayWhereTheyComeFrom()
    {
        var byModel = new ProposeSection(First, new("model", Author, Courses.Noon, "scripted"), Author, Courses.Noon);
        var accept = new AcceptSection(DraftSection.Outcomes, Author, Courses.Noon);
        var edit = new EditSection(Second, Author, Courses.Noon);
        Assert.Equal("drafting.authorship.model", Authored(byModel, accept).Key);
        Assert.Equal("drafting.authorship.modelEdited", Authored(byModel, edit, accept).Key);
        Assert.Equal("drafting.authorship.hand", Authored(edit, accept).Key);
        Assert.Equal("drafting.authorship.rules", Authored(Propose(First), accept).Key);
        Assert.Equal("drafting.authorship.notAccepted", Authored(byModel).Key);
        // What was accepted stays in force while another proposal waits.
        Assert.Equal("drafting.authorship.model", Authored(byModel, accept, Propose(Second)).Key);
        // An edit takes its place at once, and is not accepted by that.
        Assert.Equal("drafting.authorship.notAccepted", Authored(byModel, accept, edit).Key);
        // A proposal that was thrown away took no part.
        Assert.Equal("drafting.authorship.hand", Authored(byModel, new DiscardProposal(DraftSection.Outcomes, Author, Courses.Noon), edit, accept).Key);
        Assert.Equal(
            new Message("drafting.authorship.model", new Message("enum.DraftSection.Outcomes"), "scripted", Author, Courses.Noon),
            Authored(byModel, accept));

        static Message Authored(params CourseDraftCommand[] commands) => Assert.Single(Authorship.Of(Run(Created(), commands))).ToMessage();
    }

    public static TheoryData<string, RefusalCode, string> Refusals => new()
    {
        { "create", RefusalCode.Conflict, "drafting.refusal.draftExists" },
        { "other", RefusalCode.Forbidden, "drafting.refusal.notTheOwner" },
        { "stale", RefusalCode.Conflict, "drafting.refusal.changedMeanwhile" },
        { "accept", RefusalCode.BadUserInput, "drafting.refusal.nothingToAccept" },
        { "discard", RefusalCode.BadUserInput, "drafting.refusal.nothingProposed" },
        { "restore", RefusalCode.NotFound, "drafting.refusal.versionUnknown" },
        { "section", RefusalCode.BadUserInput, "drafting.refusal.otherSection" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Decide_CommandThatCannotBe_IsRefused(string fault, RefusalCode code, string key)
    {
        CourseDraftCommand command = fault switch
        {
            "create" => new CreateCourseDraft("d1", SixtyBriefs.First("en"), Author, Courses.Noon),
            "other" => new EditSection(First, "somebody@demo.example", Courses.Noon),
            "stale" => new EditSection(First, Author, Courses.Noon, ExpectedVersion: 0),
            "accept" => new AcceptSection(DraftSection.Quiz, Author, Courses.Noon),
            "discard" => new DiscardProposal(DraftSection.Quiz, Author, Courses.Noon),
            "restore" => new RestoreVersion(DraftSection.Quiz, 1, Author, Courses.Noon),
            _ => new AcceptSection(DraftSection.Quiz, Author, Courses.Noon, First),
        };
        var refusal = DecideCourseDraft.Decide(Created(), command).Refusal!;
        Assert.Equal((code, key), (refusal.Code, refusal.Message.Key));
    }

    [Fact]
    public void Decide_NoDraft_IsNotFound() =>
        Assert.Equal(RefusalCode.NotFound, DecideCourseDraft.Decide(null, new ChangeBrief(SixtyBriefs.First("en"), Author, Courses.Noon)).Refusal!.Code);

    /// <summary>Plain options, and those strict ones with web names that the entity host writes its journal with.</summary>
    public static TheoryData<bool> Options => [false, true];

    /// <summary>The journal keeps events, and a command may cross a wire: both must come back as they went.</summary>
    [Theory]
    [MemberData(nameof(Options))]
    public void Json_EveryCommandAndEvent_ComesBackAsItWent(bool isStrict)
    {
        var options = !isStrict ? new JsonSerializerOptions() : new(JsonSerializerDefaults.Web)
        {
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() },
        };
        var sound = Courses.Sound();
        CourseDraftCommand[] commands =
        [
            new CreateCourseDraft("d1", sound.Brief, Author, Courses.Noon), new ChangeBrief(sound.Brief with { Credits = new(8, 3) }, Author, Courses.Noon, 1),
            .. Enum.GetValues<DraftSection>().Select(section => Courses.Rules.Propose(new(sound, section, Author)).Value)
                .Select(proposal => new ProposeSection(proposal.Content, proposal.Provenance, Author, Courses.Noon)),
            new EditSection(First, Author, Courses.Noon), new AcceptSection(DraftSection.Outcomes, Author, Courses.Noon, First),
            Propose(First), new DiscardProposal(DraftSection.Outcomes, Author, Courses.Noon), new RestoreVersion(DraftSection.Outcomes, 1, Author, Courses.Noon),
        ];
        CourseDraft? draft = null;
        foreach (var command in commands)
        {
            var json = JsonSerializer.Serialize(command, options);
            Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<CourseDraftCommand>(json, options), options));
            foreach (var happened in DecideCourseDraft.Decide(draft, command).Value)
            {
                // By its own type, as a journal that names its events writes them, and as one of its kind.
                var named = JsonSerializer.Serialize(happened, happened.GetType(), options);
                Assert.Equal(named, JsonSerializer.Serialize(JsonSerializer.Deserialize(named, happened.GetType(), options), happened.GetType(), options));
                var written = JsonSerializer.Serialize(happened, options);
                var read = JsonSerializer.Deserialize<CourseDraftEvent>(written, options)!;
                Assert.Equal(written, JsonSerializer.Serialize(read, options));
                draft = EvolveCourseDraft.Evolve(draft, read);
            }
        }

        var state = JsonSerializer.Serialize(draft, options);
        Assert.Equal(state, JsonSerializer.Serialize(JsonSerializer.Deserialize<CourseDraft>(state, options), options));
        Assert.Equal("8/3", draft!.Brief.Credits.ToString());
    }

    private static CourseDraft Created() => Run(null, new CreateCourseDraft("d1", SixtyBriefs.First("en"), Author, Courses.Noon));

    private static ProposeSection Propose(SectionContent content) => new(content, new("rules", Author, Courses.Noon), Author, Courses.Noon);

    private static SectionState Outcomes(CourseDraft draft) => draft.Section(DraftSection.Outcomes);

    private static CourseDraft Run(CourseDraft? draft, params CourseDraftCommand[] commands)
    {
        foreach (var command in commands)
            draft = DecideCourseDraft.Decide(draft, command).Value.Aggregate(draft, EvolveCourseDraft.Evolve);
        return draft!;
    }
}
