namespace MicroCred.Portal.Tests.Api;

public class MappingApiTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private const string Map =
        "query ($from: LevelInput!, $to: String!, $asOf: Date) { mapLevel(from: $from, to: $to, asOf: $asOf) { levels { number } status caveats steps { relation status evidence { strength sources { code } } } } }";

    private readonly HttpClient client = portal.CreateClient();

    [Fact]
    public async Task MapLevel_KkniSeven_IsMqfSixAndSevenProvisionallyInTwoStepsWithEvidence()
    {
        var mapping = (await client.DataAsync(Map, new { from = new { framework = "KKNI", number = 7 }, to = "MQF" })).GetProperty("mapLevel");
        Assert.Equal([6, 7], mapping.GetProperty("levels").Numbers());
        Assert.Equal("PROVISIONAL", mapping.GetProperty("status").GetString());
        var steps = mapping.GetProperty("steps").EnumerateArray().ToList();
        Assert.Equal(2, steps.Count);
        Assert.All(steps, step => Assert.NotEmpty(step.GetProperty("evidence").GetProperty("sources").EnumerateArray()));
        Assert.NotEmpty(mapping.GetProperty("caveats").EnumerateArray());
    }

    [Theory]
    [InlineData("MQF", 6, "PQF", new[] { 6 }, "PROVISIONAL")]
    [InlineData("mqf", 6, "pqf", new[] { 6 }, "PROVISIONAL")]
    [InlineData("MQF", 8, "KKNI", new[] { 9 }, "PROVISIONAL")]
    [InlineData("MQF", 6, "AQRF", new[] { 6 }, "PROVISIONAL")]
    [InlineData("MQF", 6, "EQF", new int[0], "NOT_REFERENCED")]
    [InlineData("EQF", 6, "MQF", new int[0], "NOT_REFERENCED")]
    public async Task MapLevel_Pair_AnswersTheLevelsAndHowWellTheyAreKnown(string from, int number, string to, int[] levels, string status)
    {
        var mapping = (await client.DataAsync(Map, new { from = new { framework = from, number }, to })).GetProperty("mapLevel");
        Assert.Equal(levels, mapping.GetProperty("levels").Numbers());
        Assert.Equal(status, mapping.GetProperty("status").GetString());
    }

    [Fact]
    public async Task MapLevel_BeforeTheReferencing_FindsNoPath()
    {
        var mapping = (await client.DataAsync(Map, new { from = new { framework = "VQF", number = 6 }, to = "MQF", asOf = "2025-10-23" })).GetProperty("mapLevel");
        Assert.Equal("NOT_REFERENCED", mapping.GetProperty("status").GetString());
    }

    [Theory]
    [InlineData("XQF", 6, "MQF", "NOT_FOUND", "MQF")]
    [InlineData("MQF", 6, "XQF", "NOT_FOUND", "KKNI")]
    [InlineData("MQF", 9, "PQF", "NOT_FOUND", "8")]
    [InlineData("MQF", 0, "PQF", "NOT_FOUND", "8")]
    public async Task MapLevel_WhatDoesNotExist_IsRefusedNamingWhatDoes(string from, int number, string to, string code, string named)
    {
        var error = await client.ErrorAsync(Map, new { from = new { framework = from, number }, to });
        Assert.Equal(code, error.Code);
        Assert.Contains(named, error.Message);
    }

    [Fact]
    public async Task MappingMatrix_ThreeFrameworks_PlacesEachOfTheirLevels()
    {
        var matrix = (await client.DataAsync(
            """{ mappingMatrix(frameworks: ["MQF", "KKNI", "PQF"]) { rows { reference { number } cells { framework { code } levels { number } status } } unplaced { number } } }"""))
            .GetProperty("mappingMatrix");
        var rows = matrix.GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal(8, rows.Count);
        Assert.Empty(matrix.GetProperty("unplaced").EnumerateArray());
        int[] expected = [8, 9, 8];
        for (var column = 0; column < expected.Length; column++)
        {
            var placed = rows.SelectMany(row => row.GetProperty("cells")[column].GetProperty("levels").Numbers()).Distinct().Order();
            Assert.Equal(Enumerable.Range(1, expected[column]), placed);
        }
    }

    [Fact]
    public async Task Caveats_OtherLanguage_AreInIt()
    {
        async Task<string> FirstCaveatAsync(string language) =>
            (await client.DataAsync(Map, new { from = new { framework = "MQF", number = 6 }, to = "PQF" }, language)).GetProperty("mapLevel").GetProperty("caveats")[0].GetString()!;
        var said = new[] { await FirstCaveatAsync("en"), await FirstCaveatAsync("ms"), await FirstCaveatAsync("id"), await FirstCaveatAsync("fil") };
        Assert.Equal(4, said.Distinct().Count());
        Assert.Equal(said[0], await FirstCaveatAsync("fr"));
    }
}
