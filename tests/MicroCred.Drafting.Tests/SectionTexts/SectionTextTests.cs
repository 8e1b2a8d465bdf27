using System.Text.Json;
using MicroCred.Drafting.SectionTexts;

namespace MicroCred.Drafting.Tests.SectionTexts;

public sealed class SectionTextTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("ms")]
    [InlineData("id")]
    [InlineData("fil")]
    public void Read_WhatWasWritten_IsTheSameContent(string language)
    {
        for (var index = 0; index < 15; index++)
        {
            var design = Courses.Sound(language, index);
            foreach (var section in Enum.GetValues<DraftSection>())
                AssertReadBack(Unsourced(design.Content(section)!), language);
        }
    }

    [Fact]
    public void Read_CellsWithPipesBackslashesAndLines_AreKept()
    {
        var nasty = "a|b \\| c\\d\nsecond <line> & *more*";
        AssertReadBack(new OutcomesContent([new(1, "Analyse " + nasty, nasty, nasty, TaxonomyDomain.Affective, 5, "cognitive_skills")]), "en");
        AssertReadBack(new AssessmentContent([new(1, "essay", nasty, AssessmentKind.Final, 33.33m, [1, 2], null, [new(1, nasty, [new("Good", nasty), new("Bad", nasty)])])]), "en");
        AssertReadBack(new LearningTimeContent([new(null, "reading", nasty, 3, new(1, 3), new(5, 2), Fraction.Zero, 40)]), "en");
        AssertReadBack(new QuizContent([new(7, null, "5 - 3 | 2 = ?", [new("0", true, "a > b"), new("[x] 2", false)], "")]), "en");
    }

    [Fact]
    public void Read_TextAsAPersonTypesIt_IsUnderstood()
    {
        var outcomes = """

            |#|Outcome|Condition|Criterion|Taxonomy|
            |---|:-:|---|---|---|
            |1|Assemble a pump.|with hand tools|in ten minutes.|p4|

            """;
        var read = Assert.IsType<OutcomesContent>(SectionText.Read(DraftSection.Outcomes, outcomes.ReplaceLineEndings("\r\n"), Repository.Reference, "en").Value);
        Assert.Equal(new CourseOutcome(1, "Assemble a pump", "with hand tools", "in ten minutes", TaxonomyDomain.Psychomotor, 4), Assert.Single(read.Outcomes));
    }

    [Theory]
    [InlineData(DraftSection.Outcomes, "Analyse the case", "drafting.refusal.textTable", 1)]
    [InlineData(DraftSection.Outcomes, "|a|b|c|d|e|\n|---|---|---|---|---|\n|1|x|y|z|", "drafting.refusal.textColumns", 3)]
    [InlineData(DraftSection.Outcomes, "|a|b|c|d|e|\n|---|---|---|---|---|\n|one|x|y|z|C4|", "drafting.refusal.textNumber", 3)]
    [InlineData(DraftSection.Outcomes, "|a|b|c|d|e|\n|---|---|---|---|---|\n|1|x|y|z|K4|", "drafting.refusal.textTaxonomy", 3)]
    [InlineData(DraftSection.Structure, "|a|b|c|d|e|\n|---|---|---|---|---|\n|1||y|1|z|", "drafting.refusal.textBlank", 3)]
    [InlineData(DraftSection.Structure, "|a|b|c|d|e|\n|---|---|---|---|---|\n|1|x|y|1 and 2|z|", "drafting.refusal.textNumber", 3)]
    [InlineData(DraftSection.LearningTime, "|a|b|c|d|e|f|g|h|\n|---|---|---|---|---|---|---|---|\n|1|reading|x|2|two hours|0|0|0|", "drafting.refusal.textNumber", 3)]
    [InlineData(DraftSection.Assessment, "|a|b|c|d|e|f|g|\n|---|---|---|---|---|---|---|\n|1|x|quiz|X|10|1|1|", "drafting.refusal.textAssessmentKind", 3)]
    [InlineData(DraftSection.Assessment, "|a|b|c|d|e|f|g|\n|---|---|---|---|---|---|---|\n|1|x|quiz|C|10|1|1|\n\n### Rubric 2", "drafting.refusal.textHeading", 5)]
    [InlineData(DraftSection.Materials, "Slides", "drafting.refusal.textHeading", 1)]
    [InlineData(DraftSection.Quiz, "What is it?", "drafting.refusal.textHeading", 1)]
    [InlineData(DraftSection.Statement, "## A form without a code", "drafting.refusal.textHeading", 1)]
    public void Read_LineThatCannotBeRead_IsRefusedWithItsNumber(DraftSection section, string text, string key, int line)
    {
        var refusal = SectionText.Read(section, text, Repository.Reference, "en").Refusal!;
        Assert.Equal((RefusalCode.BadUserInput, key, line), (refusal.Code, refusal.Message.Key, (int)refusal.Message.Arguments[0]));
    }

    [Fact]
    public void Compare_TwoVersions_ShowsWhatStayedWentAndCame()
    {
        var compared = CompareVersions.Of("one\ntwo\nthree\n", "one\n2\nthree\nfour\n");
        Assert.Equal(
            [(LineChange.Same, "one"), (LineChange.Removed, "two"), (LineChange.Added, "2"), (LineChange.Same, "three"), (LineChange.Added, "four")],
            compared.Select(line => (line.Change, line.Text)));
        Assert.All(CompareVersions.Of("a\nb", "a\r\nb"), line => Assert.Equal(LineChange.Same, line.Change));
    }

    private static void AssertReadBack(SectionContent content, string language)
    {
        var text = SectionText.Write(content, Repository.Reference, language);
        var read = SectionText.Read(content.Section, text, Repository.Reference, language).Value;
        Assert.Equal(JsonSerializer.Serialize(content), JsonSerializer.Serialize(read));
    }

    private static SectionContent Unsourced(SectionContent content) =>
        content is QuizContent quiz ? new QuizContent([.. quiz.Items.Select(item => item with { SourceSentence = null })]) : content;
}
