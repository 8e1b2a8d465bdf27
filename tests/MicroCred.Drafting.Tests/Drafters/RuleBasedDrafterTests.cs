using System.Diagnostics;
using System.Text.Json;
using MicroCred.Drafting.Statements;

namespace MicroCred.Drafting.Tests.Drafters;

public sealed class RuleBasedDrafterTests
{
    public static TheoryData<string, int> Sixty
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var language in (string[])["en", "ms", "id", "fil"])
            {
                for (var index = 0; index < 15; index++)
                    data.Add(language, index);
            }

            return data;
        }
    }

    /// <summary>The acceptance of the rule-based drafter: complete, without an error, in a second.</summary>
    [Theory]
    [MemberData(nameof(Sixty))]
    public void ProposeAll_SixtyBriefs_CompleteWithoutErrorInASecond(string language, int index)
    {
        var brief = SixtyBriefs.First(language, index);
        Assert.Null(CheckBrief.Check(brief, Repository.Reference).Refusal);
        var watch = Stopwatch.StartNew();
        var design = Courses.Rules.ProposeAll(new(brief), "lecturer").Value;
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(1), $"{watch.Elapsed}");

        Assert.All(Enum.GetValues<DraftSection>(), section => Assert.NotNull(design.Content(section)));
        Assert.DoesNotContain(AlignmentChecks.Run(design, Repository.Reference), finding => finding.Severity == CheckSeverity.Error);
        Assert.Empty(AlignmentChecks.Run(design, Repository.Reference));
        AssertComplete(design);
    }

    [Fact]
    public void ProposeAll_SixtyBriefs_CoverLevelsCreditsAndSystems()
    {
        var briefs = SixtyBriefs.All.ToList();
        Assert.Equal(60, briefs.Count);
        Assert.Equal([3, 4, 5, 6, 7, 8], briefs.Select(brief => brief.Level.Number).Distinct().Order());
        Assert.Equal([1, 2, 3, 4, 5, 6], briefs.Select(brief => (int)brief.Credits.ToDecimal()).Distinct().Order());
        Assert.Equal(["ECTS", "ID", "MY", "PH"], briefs.Select(brief => brief.CreditSystem).Distinct().Order());
        Assert.Equal(4, briefs.Select(brief => brief.Mode).Distinct().Count());
    }

    [Fact]
    public void ProposeAll_SameBriefAndSeed_IsTheSameToTheByte()
    {
        var brief = SixtyBriefs.First("id");
        Assert.Equal(Json(Courses.Rules.ProposeAll(new(brief), "a", 7).Value), Json(Courses.Rules.ProposeAll(new(brief), "a", 7).Value));
        Assert.NotEqual(Json(Courses.Rules.ProposeAll(new(brief), "a", 7).Value), Json(Courses.Rules.ProposeAll(new(brief), "a", 8).Value));
    }

    [Theory]
    [InlineData("MY", "1/2", 20, 1)]
    [InlineData("MY", "3", 120, 1)]
    [InlineData("ID_2020", "1", 136, 3)]
    [InlineData("ID_2020", "2", 272, 3)]
    [InlineData("ID", "1/3", 15, 1)]
    [InlineData("MY", "1/40", 1, 1)]
    [InlineData("MY", "30", 1200, 1)]
    public void ProposeAll_AnyCredits_MeetsTheHoursExactly(string system, string credits, int over, int under)
    {
        Fraction.TryParse(credits, out var amount);
        var brief = SixtyBriefs.First("en") with { CreditSystem = system, Credits = amount };
        var design = Courses.Rules.ProposeAll(new(brief), "lecturer").Value;
        Assert.Equal(new Fraction(over, under), design.LearningTime!.TotalHours);
        Assert.DoesNotContain(AlignmentChecks.Run(design, Repository.Reference), finding => finding.Code is "HOURS-CREDITS" or "HOURS-GUIDE");
    }

    [Fact]
    public void ProposeAll_SystemWithARange_StaysInside()
    {
        for (var credits = 1; credits <= 12; credits++)
        {
            var brief = SixtyBriefs.First("en") with { CreditSystem = "ECTS", Credits = new(credits, 4) };
            var hours = Courses.Rules.ProposeAll(new(brief), "lecturer").Value.LearningTime!.TotalHours;
            Assert.True(hours >= brief.Credits * 25 && hours <= brief.Credits * 30, $"{brief.Credits}: {hours}");
        }
    }

    /// <summary>Where the topic holds a word of the pattern, another wording is taken: nobody writes "practice of practice".</summary>
    [Theory]
    [InlineData("en", "Research Methods in Nursing", "research methods")]
    [InlineData("ms", "Amalan Bilik Darjah Inklusif", "amalan")]
    [InlineData("ms", "Kaedah Penyelidikan Kejururawatan", "kaedah")]
    [InlineData("id", "Praktik Kelas Inklusif", "praktik")]
    [InlineData("id", "Metode Penelitian Keperawatan", "metode")]
    [InlineData("fil", "Mga Pamamaraan ng Pananaliksik", "mga pamamaraan")]
    public void ProposeAll_TopicThatHoldsAWordOfThePattern_SaysItOnce(string language, string title, string head)
    {
        var brief = SixtyBriefs.First(language, 10) with { Title = title, Text = title };
        var design = Courses.Rules.ProposeAll(new(brief), "lecturer").Value;
        var word = head.Split(' ')[^1];
        Assert.All(
            design.Outcomes!.Outcomes.Select(outcome => outcome.Statement).Concat(design.Structure!.Units.Select(unit => unit.Title)),
            text => Assert.Single(text.ToLowerInvariant().Split(' '), part => part == word));
    }

    [Fact]
    public void Propose_Provenance_SaysRulesWhoAndWhatAModelWouldAdd()
    {
        var proposal = Courses.Rules.Propose(new(new(SixtyBriefs.First("en", 9)), DraftSection.Outcomes, "Aminah", Instruction: "shorter", BasedOn: 2)).Value;
        Assert.Equal(("rules", "Aminah", Courses.Noon, "shorter", 2, null), (proposal.Provenance.Drafter, proposal.Provenance.By, proposal.Provenance.At,
            proposal.Provenance.Instruction, proposal.Provenance.BasedOn, proposal.Provenance.Model));
        Assert.Equal(["drafting.note.byRules", "drafting.note.instructionNotRead"], proposal.Provenance.Notes!.Value.Select(note => note.Key));
    }

    [Fact]
    public void Propose_NoSource_HasNoQuestionsAndSaysWhy()
    {
        var design = Courses.Sound("ms", 4);
        Assert.Empty(design.Quiz!.Items);
        Assert.Contains("drafting.note.noSource", Notes(design, DraftSection.Quiz));
    }

    [Theory]
    [InlineData("naabot", false)]
    [InlineData("nakikita", false)]
    [InlineData("tumataas", false)]
    [InlineData("sinusukat", false)]
    [InlineData("inihahain", false)]
    [InlineData("umaasa", false)]
    [InlineData("inaasahan", false)]
    [InlineData("nagbabago", false)]
    [InlineData("panganib", true)]
    [InlineData("pagsubaybay", true)]
    [InlineData("tinapay", true)]
    [InlineData("sinigang", true)]
    [InlineData("lumpia", true)]
    [InlineData("numero", true)]
    [InlineData("instrumento", true)]
    [InlineData("nasyon", true)]
    [InlineData("nanay", true)]
    public void IsTermWord_Filipino_TellsEverydayVerbsByTheirShape(string word, bool isTerm) =>
        Assert.Equal(isTerm, Repository.Reference.FindLanguage("fil")!.IsTermWord(word));

    [Fact]
    public void Propose_FilipinoQuiz_OffersNoVerbAsAnAnswer()
    {
        var options = SixtyBriefs.All.Where(brief => brief is { Language: "fil", Source.Length: > 0 })
            .SelectMany(brief => Courses.Rules.ProposeAll(new(brief), "lecturer").Value.Quiz!.Items)
            .SelectMany(item => item.Options).Select(option => option.Text).ToList();
        Assert.Contains("panganib", options);
        Assert.Empty(options.Intersect(["naabot", "tumataas"]));
    }

    [Fact]
    public void Propose_SourceInAnotherLanguage_IsNotUsedAndSaysSo()
    {
        var brief = SixtyBriefs.First("ms") with { Source = SixtyBriefs.First("id").Source };
        var design = Courses.Rules.ProposeAll(new(brief), "lecturer").Value;
        Assert.Empty(design.Quiz!.Items);
        Assert.Contains("drafting.note.sourceInOtherLanguage", Notes(design, DraftSection.Quiz));
        Assert.DoesNotContain(AlignmentChecks.Run(design, Repository.Reference), finding => finding.Severity == CheckSeverity.Error);
    }

    /// <summary>What the draft cannot know and a person wrote into the form outlasts a new proposal; what the draft knows is filled anew.</summary>
    [Fact]
    public void Propose_StatementAgain_KeepsWhatThePersonWroteThatTheDraftDoesNotKnow()
    {
        var sound = Courses.Sound("ms");
        var form = sound.Statement!.Forms.Single(form => form.Form == "MY-UNIMAS-COURSE-STANDALONE");
        var written = form with { Fields = [.. form.Fields.Select(field => field.Field is "fee" or "level" ? field with { Value = "RM 300" } : field)] };
        var again = (StatementContent)Courses.Rules.Propose(new(sound with { Statement = new([written]) }, DraftSection.Statement, "x")).Value.Content;
        var fields = again.Forms.Single(form => form.Form == "MY-UNIMAS-COURSE-STANDALONE").Fields.ToDictionary(field => field.Field, field => field.Value);
        Assert.Equal(("RM 300", "MQF 3", null), (fields["fee"], fields["level"], fields["promotion"]));
    }

    [Fact]
    public void Propose_SectionBeforeItsGround_IsRefusedWithTheOneToDraftFirst()
    {
        var empty = new CourseDesign(SixtyBriefs.First("en"));
        Assert.Equal("drafting.refusal.outcomesFirst", Courses.Rules.Propose(new(empty, DraftSection.Structure, "x")).Refusal!.Message.Key);
        Assert.Equal("drafting.refusal.structureFirst", Courses.Rules.Propose(new(empty with { Outcomes = Courses.Sound().Outcomes }, DraftSection.Quiz, "x")).Refusal!.Message.Key);
    }

    [Fact]
    public void Propose_Quiz_TakesEveryTermFromTheSourceAndHidesNoKeyInTheQuestion()
    {
        foreach (var language in (string[])["en", "ms", "id", "fil"])
        {
            for (var index = 0; index < 2; index++)
            {
                var design = Courses.Sound(language, index);
                Assert.InRange(design.Quiz!.Items.Length, 6, 12);
                foreach (var item in design.Quiz.Items)
                {
                    Assert.Contains(item.SourceSentence!.TrimEnd('.'), design.Brief.Source, StringComparison.Ordinal);
                    Assert.All(item.Options, option => Assert.Contains(option.Text, design.Brief.Source, StringComparison.OrdinalIgnoreCase));
                    var key = item.Options.Single(option => option.IsKey).Text;
                    Assert.DoesNotContain(item.Options, option => !option.IsKey && item.SourceSentence.Contains($" {option.Text} ", StringComparison.OrdinalIgnoreCase));
                    Assert.DoesNotContain($" {key} ", $" {item.Stem.Split('"')[1].Replace("_____", "", StringComparison.Ordinal)} ", StringComparison.OrdinalIgnoreCase);
                }
            }
        }
    }

    /// <summary>A five-megabyte source is read as far as the rules read, and drafted in bounded time.</summary>
    [Fact]
    public void ProposeAll_FiveMegabyteSource_IsCutAndSaysSo()
    {
        var text = SixtyBriefs.First("en").Source;
        var source = string.Concat(Enumerable.Repeat(text + "\n\n", 5 * 1024 * 1024 / (text.Length + 2)));
        var brief = SixtyBriefs.First("en") with { Source = source };
        Assert.Null(CheckBrief.Check(brief, Repository.Reference).Refusal);
        var design = Courses.Rules.ProposeAll(new(brief), "lecturer").Value;
        Assert.Contains("drafting.note.sourceCut", Notes(design, DraftSection.Structure));
        Assert.DoesNotContain(AlignmentChecks.Run(design, Repository.Reference), finding => finding.Severity == CheckSeverity.Error);
    }

    [Fact]
    public async Task Draft_AsADrafter_EndsWithTheProposal()
    {
        var steps = new List<DraftingStep>();
        await foreach (var step in Courses.Rules.Draft(new(new(SixtyBriefs.First("fil")), DraftSection.Outcomes, "x"), CancellationToken.None))
            steps.Add(step);
        Assert.IsType<OutcomesContent>(Assert.IsType<DraftingFinished>(Assert.Single(steps)).Result.Value.Content);
    }

    private static IEnumerable<string> Notes(CourseDesign design, DraftSection section) =>
        Courses.Rules.Propose(new(design, section, "x")).Value.Provenance.Notes!.Value.Select(note => note.Key);

    private static void AssertComplete(CourseDesign design)
    {
        var units = design.Structure!.Units;
        Assert.NotEmpty(units);
        Assert.Distinct(units.Select(unit => unit.Title));
        Assert.Distinct(design.Outcomes!.Outcomes.Select(outcome => outcome.Text));
        Assert.All(design.Outcomes.Outcomes, outcome => Assert.Contains(units, unit => unit.Outcomes.Contains(outcome.Number)));
        Assert.All(units, unit => Assert.NotEmpty(unit.Outcomes));
        Assert.Equal(units.Select(unit => unit.Number), design.Materials!.Units.Select(unit => unit.Unit));
        Assert.All(design.Assessment!.Assessments.Where(item => item.Type != "quiz"), item => Assert.NotEmpty(item.Rubric));
        Assert.DoesNotContain("{", Json(design).Replace("{\"", "", StringComparison.Ordinal).Replace("{}", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static string Json(CourseDesign design) => JsonSerializer.Serialize(design);
}
