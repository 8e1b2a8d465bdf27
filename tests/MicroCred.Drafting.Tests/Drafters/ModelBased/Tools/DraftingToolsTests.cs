using System.Text.Json;
using MicroCred.Drafting.Drafters.ModelBased.Tools;
using Microsoft.Extensions.AI;

namespace MicroCred.Drafting.Tests.Drafters.ModelBased.Tools;

public sealed class DraftingToolsTests
{
    [Fact]
    public async Task VerbBank_LevelOfADomain_GivesItsVerbsAndTheVagueOnes()
    {
        var answer = await Call("verb_bank", """{"language":"ms","domain":"affective","level":2}""");
        var bank = Repository.Reference.FindLanguage("ms")!.Verbs;
        Assert.Equal(("ms", "affective", 2), (answer.GetProperty("language").GetString(), answer.GetProperty("domain").GetString(), answer.GetProperty("level").GetInt32()));
        Assert.Equal(bank.AtLevel(TaxonomyDomain.Affective, 2).Select(verb => verb.Verb), Texts(answer.GetProperty("verbs")));
        Assert.Equal(bank.VagueVerbs, Texts(answer.GetProperty("vague")));
    }

    [Fact]
    public async Task LevelDescriptor_Level_GivesDescriptorsWithTheirEvidenceAndFittingLevels()
    {
        var answer = await Call("level_descriptor", """{"framework":"mqf","level":3}""");
        var level = Repository.Reference.Data.FindLevel(new("MQF", 3))!;
        Assert.Equal(("MQF", level.Label.ToString()), (answer.GetProperty("framework").GetString(), answer.GetProperty("label").GetString()));
        Assert.Equal(level.Descriptors.Select(each => (each.Domain.Code, each.Summary.ToString(), JsonNamingPolicy.CamelCase.ConvertName(each.Evidence.Strength.ToString()))),
            answer.GetProperty("descriptors").EnumerateArray().Select(each => (each.GetProperty("code").GetString()!, each.GetProperty("text").GetString()!, each.GetProperty("evidence").GetString()!)));
        Assert.Equal("""[{"domain":"cognitive","lowest":1,"highest":4},{"domain":"psychomotor","lowest":2,"highest":5},{"domain":"affective","lowest":1,"highest":3}]""",
            answer.GetProperty("fittingTaxonomyLevels").GetRawText());
    }

    [Theory]
    [InlineData("""{"credits":3,"creditSystem":"MY","mode":"blended","units":4,"country":"MY"}""", "120")]
    [InlineData("""{"credits":0.5,"creditSystem":"MY","mode":"online","units":7}""", "20")]
    [InlineData("""{"credits":2,"creditSystem":"ECTS","mode":"conventional","units":20}""", "55")]
    [InlineData("""{"credits":1,"creditSystem":"ID_2020","mode":"blended","units":3}""", "136/3")]
    [InlineData("""{"credits":3,"creditSystem":"PH","mode":"blended","units":2,"statedHours":54}""", "54")]
    public async Task HoursSolver_Course_AddsUpToWhatTheCreditsMean(string arguments, string total)
    {
        var answer = await Call("hours_solver", arguments);
        Assert.Equal(total, answer.GetProperty("total").GetString());
        var units = answer.GetProperty("units").EnumerateArray().ToList();
        using var given = JsonDocument.Parse(arguments);
        Assert.Equal(given.RootElement.GetProperty("units").GetInt32(), units.Count);
        var parts = units.SelectMany(unit => new[] { "guided", "independent", "assessment" }.Select(part => Hours(unit, part))).Append(Hours(answer, "finalAssessment"));
        Assert.Equal(total, parts.Aggregate(Fraction.Zero, (sum, part) => sum + part).ToString());
        Assert.All(units, unit => Assert.Equal(Hours(unit, "hours"), Hours(unit, "guided") + Hours(unit, "independent") + Hours(unit, "assessment")));
    }

    [Theory]
    [InlineData("""{"topic":"assessment","country":"MY"}""", """{"topic":"assessment","country":"MY","rule":"MY-ASSESS-BOTH","restsOn":"a rule of the country","severity":"error","figures":{"kinds":["continuous","final"]}}""")]
    [InlineData("""{"topic":"assessment"}""", """{"topic":"assessment","country":null,"rule":null,"restsOn":"this portal's advice","severity":"advice","figures":{"kinds":["continuous","final"]}}""")]
    [InlineData("""{"topic":"online","country":"MY"}""", """{"topic":"online","country":"MY","rule":"MY-SBL-30-79","restsOn":"a rule of the country","severity":"warning","figures":{"mode":"blended","minPercent":30,"maxPercent":79}}""")]
    [InlineData("""{"topic":"online","country":"ID"}""", """{"topic":"online","country":"ID","rule":null,"restsOn":"not stated","severity":null,"figures":null}""")]
    [InlineData("""{"topic":"units","country":"MY"}""", """{"topic":"units","country":"MY","rule":"MY-UNIMAS-UNIT-ASSESS","restsOn":"a rule of the country","severity":"warning","figures":{"assessmentsEachAtLeast":1}}""")]
    [InlineData("""{"topic":"hours","country":"PH"}""", """{"topic":"hours","country":"PH","rule":null,"restsOn":"this portal's advice","severity":null,"figures":{"tolerancePercent":5,"shares":{"guided":30,"independent":50,"assessment":20}}}""")]
    public async Task RuleLookUp_Topic_GivesTheFiguresAndWhatTheyRestOn(string arguments, string answer) =>
        Assert.Equal(answer, (await Call("rule_look_up", arguments)).GetRawText());

    [Fact]
    public async Task RuleLookUp_Activities_GivesTheGuideTable() =>
        Assert.Equal(Repository.Reference.RulesFor("MY").Guide!.Rows.Select(row => row.Activity),
            (await Call("rule_look_up", """{"topic":"activities","country":"my"}""")).GetProperty("figures").GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("activity").GetString()!));

    [Theory]
    [InlineData("level_descriptor", """{"framework":"XQF","level":3}""", "UNKNOWN", "framework: 'XQF' is not known; expected one of ")]
    [InlineData("level_descriptor", """{"framework":"MQF","level":9}""", "OUTSIDE", "level: found 9; expected 1 to 8.")]
    [InlineData("level_descriptor", """{"framework":"MQF","level":0}""", "OUTSIDE", "level: found 0; expected 1 to 8.")]
    [InlineData("level_descriptor", """{"framework":null,"level":1}""", "WRONG_ARGUMENTS", "")]
    [InlineData("level_descriptor", """{"framework":"MQF"}""", "WRONG_ARGUMENTS", "")]
    [InlineData("verb_bank", """{"language":"en","domain":"spiritual","level":1}""", "WRONG_ARGUMENTS", "")]
    [InlineData("verb_bank", """{"language":"en","domain":0,"level":1}""", "WRONG_ARGUMENTS", "")]
    [InlineData("verb_bank", """{"language":"en","domain":"affective","level":6}""", "OUTSIDE", "level: found 6; expected 1 to 5.")]
    [InlineData("hours_solver", """{"credits":0,"creditSystem":"MY","mode":"blended","units":4}""", "OUTSIDE", "credits: found 0; expected above 0 to 30.")]
    [InlineData("hours_solver", """{"credits":31,"creditSystem":"MY","mode":"blended","units":4}""", "OUTSIDE", "credits: found 31; expected above 0 to 30.")]
    [InlineData("hours_solver", """{"credits":3,"creditSystem":"XX","mode":"blended","units":4}""", "UNKNOWN", "creditSystem: 'XX' is not known; expected one of ")]
    [InlineData("hours_solver", """{"credits":3,"creditSystem":"MY","mode":"blended","units":21}""", "OUTSIDE", "units: found 21; expected 1 to 20.")]
    [InlineData("hours_solver", """{"credits":3,"creditSystem":"MY","mode":"blended","units":4,"statedHours":-1}""", "OUTSIDE", "statedHours: found -1; expected 0 to 10000.")]
    [InlineData("hours_solver", """{"credits":3,"creditSystem":"PH","mode":"blended","units":4}""", "HOURS_NEEDED", "statedHours: the credit system PH counts no learner hours")]
    [InlineData("hours_solver", """{"credits":1e400,"creditSystem":"MY","mode":"blended","units":4}""", "WRONG_ARGUMENTS", "")]
    [InlineData("hours_solver", """{"credits":3,"creditSystem":"MY","mode":"blended","units":4,"country":"XX"}""", "UNKNOWN", "country: 'XX' is not known; expected one of ")]
    [InlineData("rule_look_up", """{"topic":"weather"}""", "WRONG_ARGUMENTS", "")]
    [InlineData("rule_look_up", """{"topic":"names","country":"XX"}""", "UNKNOWN", "country: 'XX' is not known; expected one of ")]
    public async Task Call_WhatCannotBeLookedUp_IsAnErrorThatSaysWhatWasExpected(string tool, string arguments, string code, string message)
    {
        var error = (await Call(tool, arguments)).GetProperty("error");
        Assert.Equal(code, error.GetProperty("code").GetString());
        Assert.StartsWith(message, error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void All_Schemas_DescribeEachArgumentAndAllowNoOther()
    {
        foreach (var tool in DraftingTools.All(Repository.Reference))
        {
            Assert.False(tool.JsonSchema.GetProperty("additionalProperties").GetBoolean());
            Assert.All(tool.JsonSchema.GetProperty("properties").EnumerateObject(), property => Assert.NotEqual("", property.Value.GetProperty("description").GetString()));
        }

        var verbs = DraftingTools.All(Repository.Reference).Single(tool => tool.Name == "verb_bank").JsonSchema;
        Assert.Equal(["language", "domain", "level"], Texts(verbs.GetProperty("required")));
        Assert.Equal(["cognitive", "psychomotor", "affective"], Texts(verbs.GetProperty("properties").GetProperty("domain").GetProperty("enum")));
    }

    /// <summary>No answer over the whole of the data is longer than what is sent.</summary>
    [Fact]
    public async Task All_EveryAnswer_IsShortEnoughToBeSent()
    {
        var asked = Repository.Reference.Data.Frameworks.SelectMany(framework => framework.Levels)
            .Select(level => ("level_descriptor", $$"""{"framework":"{{level.Framework.Code}}","level":{{level.Number}}}"""))
            .Concat(from profile in Repository.Reference.Languages
                from domain in Enum.GetValues<TaxonomyDomain>()
                from level in Enumerable.Range(1, domain.HighestLevel())
                select ("verb_bank", $$"""{"language":"{{profile.Language}}","domain":"{{JsonNamingPolicy.CamelCase.ConvertName(domain.ToString())}}","level":{{level}}}"""))
            .Concat(from topic in (string[])["hours", "assessment", "units", "online", "names", "activities"]
                from country in Repository.Reference.Data.Countries
                select ("rule_look_up", $$"""{"topic":"{{topic}}","country":"{{country.Code}}"}"""))
            .Append(("hours_solver", """{"credits":29.99,"creditSystem":"ID_2020","mode":"blended","units":20}"""));
        foreach (var (tool, arguments) in asked)
        {
            var answer = await Call(tool, arguments);
            Assert.False(answer.TryGetProperty("error", out _), $"{tool} {arguments}");
            Assert.InRange(answer.GetRawText().Length, 1, ScriptedModel.Limits.MostToolLetters);
        }
    }

    private static async Task<JsonElement> Call(string name, string arguments) => (JsonElement)(await DraftingTools.All(Repository.Reference).Single(tool => tool.Name == name)
        .InvokeAsync(new(JsonSerializer.Deserialize<Dictionary<string, object?>>(arguments)!)))!;

    private static IEnumerable<string> Texts(JsonElement array) => array.EnumerateArray().Select(each => each.GetString()!);

    private static Fraction Hours(JsonElement answer, string part) => Fraction.TryParse(answer.GetProperty(part).GetString(), out var hours) ? hours : throw new InvalidDataException(part);
}
