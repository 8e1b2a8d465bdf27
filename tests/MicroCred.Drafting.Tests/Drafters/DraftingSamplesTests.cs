using System.Text;

namespace MicroCred.Drafting.Tests.Drafters;

/// <summary>Keeps <c>docs/drafting-samples.md</c> true: twelve of the sixty drafts, as the rules write them today.</summary>
public sealed class DraftingSamplesTests
{
    private const string Refresh = "MICROCRED_REFRESH_SAMPLES=1 dotnet test tests/MicroCred.Drafting.Tests --filter DraftingSamples";

    private static readonly Dictionary<string, string> Names = new() { ["en"] = "English", ["ms"] = "Malay", ["id"] = "Indonesian", ["fil"] = "Filipino" };

    [Fact]
    public void Samples_InDocs_AreWhatTheRulesWrite()
    {
        var file = Path.Combine(Repository.Root, "docs", "drafting-samples.md");
        var written = Samples();
        if (Environment.GetEnvironmentVariable("MICROCRED_REFRESH_SAMPLES") == "1")
            File.WriteAllText(file, written);
        Assert.True(File.Exists(file) && File.ReadAllText(file) == written, $"docs/drafting-samples.md is stale. Refresh it and read what changed: {Refresh}");
    }

    private static string Samples()
    {
        var text = new StringBuilder("""
            # Drafts by rules: twelve samples

            Written by the rule-based drafter from the briefs in `tests/MicroCred.Drafting.Tests/Kit/SixtyBriefs.cs`, without a model. They wait for readers of each language: mend the
            patterns in `taxonomy/templates/` where a sentence is not what a lecturer would write, then refresh this page:
            `
            """).Append(Refresh).Append("`\n");
        foreach (var (language, name) in Names)
        {
            foreach (var index in (int[])[0, 3, 10])
                Append(text, name, Courses.Sound(language, index));
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string language, CourseDesign design)
    {
        var brief = design.Brief;
        text.Append($"\n## {language}: {brief.Title}\n\n");
        text.Append($"{brief.Level} · {brief.Credits} credits ({brief.CreditSystem}) · {design.LearningTime!.TotalHours} hours · {brief.Mode}");
        text.Append(brief.Source.Length > 0 ? " · with source material\n\n" : " · no source material\n\n");
        foreach (var outcome in design.Outcomes!.Outcomes)
            text.Append($"{outcome.Number}. {outcome.Text}\n");
        text.Append('\n');
        foreach (var unit in design.Structure!.Units)
        {
            var assessment = design.Assessment!.Assessments.First(item => item.Unit == unit.Number);
            text.Append($"- {unit.Number}: {unit.Title} → {string.Join(", ", unit.Outcomes)}; {assessment.Method} ({assessment.Weight} %)\n");
        }

        text.Append($"- {design.Assessment!.Assessments[^1].Method} ({design.Assessment.Assessments[^1].Weight} %)\n");
        if (design.Quiz!.Items is [var question, ..])
            text.Append($"\n> {question.Stem}  \n> {string.Join(" · ", question.Options.Select(option => option.IsKey ? $"**{option.Text}**" : option.Text))}\n");
    }
}
