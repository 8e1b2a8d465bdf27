using System.Globalization;

namespace MicroCred.Recognition.Tests.Countries;

/// <summary>What the portal promises of the countries it knows.</summary>
public class RealCountriesTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly ReferenceData Data = RealCountries.Data;
    private static readonly LevelMapper Mapper = new(Data);
    private static readonly CreditConverter Converter = new(Data);

    [Theory]
    [InlineData("MQF", 8)]
    [InlineData("KKNI", 9)]
    [InlineData("PQF", 8)]
    [InlineData("AQRF", 8)]
    [InlineData("EQF", 8)]
    [InlineData("VQF", 8)]
    public void Framework_Levels_AreAll(string code, int levels) =>
        Assert.Equal(Enumerable.Range(1, levels), Data.FindFramework(code)!.Levels.Select(level => level.Number));

    [Theory]
    [InlineData("KKNI", 7, "MQF", "6 7", MappingStatus.Provisional, 2)]
    [InlineData("KKNI", 9, "MQF", "8", MappingStatus.Provisional, 2)]
    [InlineData("MQF", 6, "PQF", "6", MappingStatus.Provisional, 2)]
    [InlineData("MQF", 6, "KKNI", "6 7", MappingStatus.Provisional, 2)]
    [InlineData("MQF", 7, "KKNI", "7 8", MappingStatus.Provisional, 2)]
    [InlineData("MQF", 6, "AQRF", "6", MappingStatus.Provisional, 1)]
    [InlineData("MQF", 6, "EQF", "", MappingStatus.NotReferenced, 0)]
    [InlineData("EQF", 6, "MQF", "", MappingStatus.NotReferenced, 0)]
    public void Map_OfTheKnownFrameworks_AnswersAsTheEvidenceAllows(string from, int number, string to, string levels, MappingStatus status, int steps)
    {
        var mapping = Mapper.Map(new(from, number), to, Today).Value;

        Assert.Equal((levels, status, steps), (string.Join(' ', mapping.Levels.Select(level => level.Number)), mapping.Status, mapping.Steps.Length));
        Assert.All(mapping.Steps, step => Assert.False(step.Evidence is { Strength: < EvidenceStrength.Derived, Citations.IsEmpty: true }));
    }

    [Fact]
    public void Map_NoResultTableWasRead_SoNothingBetweenFrameworksIsReferenced()
    {
        foreach (var (from, to) in from a in Data.Frameworks from b in Data.Frameworks where a != b from level in a.Levels select (level, b))
            Assert.NotEqual(MappingStatus.Referenced, Mapper.Map(from.Id, to.Code, Today).Value.Status);
    }

    [Fact]
    public void Matrix_OfTheThreeCountries_PlacesEveryLevel()
    {
        var matrix = Mapper.Matrix(["MQF", "KKNI", "PQF"], Today).Value;

        Assert.Equal(
            [
                "AQRF 1: 1 | 1 | 1",
                "AQRF 2: 2 | 2 | 2",
                "AQRF 3: 3 | 3 | 3",
                "AQRF 4: 4 | 4 | 4",
                "AQRF 5: 5 | 5 | 5",
                "AQRF 6: 6 | 6 7 | 6",
                "AQRF 7: 7 | 7 8 | 7",
                "AQRF 8: 8 | 9 | 8",
            ],
            matrix.Rows.Select(row => $"{row.Reference}: {string.Join(" | ", row.Cells.Select(cell => string.Join(' ', cell.Levels.Select(level => level.Number))))}"));
        Assert.Empty(matrix.Unplaced);
    }

    [Theory]
    [InlineData("3", "MY", "ID", "8/3")]
    [InlineData("3", "MY", "ECTS", "4 to 24/5")]
    [InlineData("20", "ID", "MY", "45/2")]
    [InlineData("20", "ID", "ECTS", "30 to 36")]
    [InlineData("1", "MY", "ID_2020", "15/17")]
    [InlineData("1", "ECTS", "MY", "5/8 to 3/4")]
    [InlineData("1", "UCTS", "ECTS", "19/15 to 48/25")]
    [InlineData("1", "ECTS", "UCTS", "25/48 to 15/19")]
    [InlineData("3", "PH", "MY", "reason.noRatio")]
    [InlineData("3", "MY", "PH", "reason.noRatio")]
    [InlineData("3", "PH_TVET", "PH", "reason.noRatio")]
    public void Convert_BetweenTheKnownSystems_IsExactOrSaysWhyNot(string amount, string from, string to, string result)
    {
        var conversion = Converter.Convert(decimal.Parse(amount, CultureInfo.InvariantCulture), from, to).Value;

        Assert.Equal(result, conversion.Result is { } range ? range.IsExact ? $"{range.Min}" : $"{range.Min} to {range.Max}" : conversion.Reason!.Key);
    }

    [Fact]
    public void Convert_UctsToEcts_ShowsThePublishedRatioBesideTheRange() =>
        Assert.Equal(new Fraction(3, 2), Converter.Convert(1, "UCTS", "ECTS").Value.Published!.Ratio);
}
