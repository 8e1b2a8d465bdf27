using System.Text.Json;
using YamlDotNet.RepresentationModel;

namespace MicroCred.Drafting.Tests.Alignment;

public sealed class AlignmentChecksTests
{
    [Fact]
    public void Run_EmptyCourse_FindsNothing() =>
        Assert.Empty(AlignmentChecks.Run(new(SixtyBriefs.First("en")), Repository.Reference));

    [Fact]
    public void Run_SeveralFaults_GravestFirst()
    {
        var design = Courses.Sound().WithStatement("Understand food law").WithActivities((activity, _) => activity with { Quantity = 1000 });
        var findings = AlignmentChecks.Run(design, Repository.Reference);
        Assert.Equal(findings.Select(finding => finding.Severity).Order(), findings.Select(finding => finding.Severity));
        Assert.Contains("OUTCOME-VAGUE", findings.Select(finding => finding.Code));
        Assert.Contains("HOURS-GUIDE", findings.Select(finding => finding.Code));
    }

    [Fact]
    public void All_Codes_AreDistinct() => Assert.Distinct(AlignmentChecks.All.Select(check => check.Code));

    [Theory]
    [InlineData("en")]
    [InlineData("ms")]
    [InlineData("id")]
    [InlineData("fil")]
    public void Locales_EveryMessageOfTheModule_HasItsWords(string language)
    {
        using var locale = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Repository.Root, "locales", $"{language}.json")));
        foreach (var key in Keys())
        {
            var node = locale.RootElement;
            foreach (var part in key.Split('.'))
                Assert.True(node.TryGetProperty(part, out node), $"locales/{language}.json has no '{key}'.");
        }
    }

    /// <summary>The figures of the Malaysian settings are those of the rules they name.</summary>
    [Fact]
    public void MalaysianSettings_AgreeWithTheRulesTheyName()
    {
        using var file = new StreamReader(Path.Combine(Repository.Root, "countries", "my", "rules.yaml"));
        var stream = new YamlStream();
        stream.Load(file);
        var rules = ((YamlSequenceNode)stream.Documents[0].RootNode).Cast<YamlMappingNode>().ToDictionary(rule => rule["code"].ToString());
        var settings = Repository.Reference.RulesFor(SixtyBriefs.First("ms"));

        Assert.Equal("2", rules[settings.AssessmentKinds.Rule!]["requirement"]["value"].ToString());
        Assert.Equal(2, settings.AssessmentKinds.Kinds.Count);
        Assert.Equal($"{settings.UnitAssessments.Least}", rules[settings.UnitAssessments.Rule!]["requirement"]["value"].ToString());
        Assert.Equal([$"{settings.OnlineShare!.Min}", $"{settings.OnlineShare.Max}"],
            ((YamlSequenceNode)rules[settings.OnlineShare.Rule!]["requirement"]["value"]).Select(value => value.ToString()));
        Assert.True(rules.ContainsKey(settings.Names.Rule!));
        Assert.Equal(
            ((YamlSequenceNode)rules[settings.Guide!.Rule!]["requirement"]["items"]).Select(row => (row["minMinutes"].ToString(), row["maxMinutes"].ToString())),
            settings.Guide.Rows.Select(row => ($"{row.MinMinutes}", $"{row.MaxMinutes}")));
    }

    private static IEnumerable<string> Keys() =>
        from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "MicroCred.Drafting"), "*.cs", SearchOption.AllDirectories)
        where !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
        from System.Text.RegularExpressions.Match match in System.Text.RegularExpressions.Regex.Matches(File.ReadAllText(file), "new(?: Message)?\\(\"((?:check|drafting)\\.[A-Za-z.]+)\"")
        select match.Groups[1].Value;
}
