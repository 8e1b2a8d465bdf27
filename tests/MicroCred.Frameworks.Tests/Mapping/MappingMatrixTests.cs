using MicroCred.Frameworks.Tests.Fictional;

namespace MicroCred.Frameworks.Tests.Mapping;

public class MappingMatrixTests
{
    private static readonly LevelMapper Mapper = new(FictionalCountries.Data);

    [Fact]
    public void Matrix_ThreeFrameworks_PlacesEachLevelThatHasAPlace()
    {
        var matrix = Mapper.Matrix(["ZQF", "YQF", "NEF", "zqf"], FictionalCountries.Today).Value;

        Assert.Equal(["ZQF", "YQF", "NEF"], matrix.Frameworks.Select(framework => framework.Code));
        Assert.Equal(
            [
                "AQRF 1: 1 Referenced | 1 Referenced |  NotReferenced",
                "AQRF 2: 2 3 Provisional |  NoCounterpart |  NotReferenced",
                "AQRF 3: 3 4 Provisional | 2 Referenced |  NotReferenced",
            ],
            matrix.Rows.Select(row => $"{row.Reference}: {string.Join(" | ", row.Cells.Select(Show))}"));
        Assert.Equal(["YQF 3", "NEF 1"], matrix.Unplaced.Select(level => $"{level}"));
    }

    [Fact]
    public void Matrix_AllFrameworks_AgreesWithMap()
    {
        var all = FictionalCountries.Data.Frameworks.Select(framework => framework.Code);
        foreach (var row in Mapper.Matrix(all, FictionalCountries.Today).Value.Rows)
        {
            foreach (var cell in row.Cells)
            {
                var mapping = Mapper.Map(row.Reference.Id, cell.Framework.Code, FictionalCountries.Today).Value;
                Assert.Equal((Show(cell), mapping.Steps.SingleOrDefault()), ($"{string.Join(' ', mapping.Levels.Select(level => level.Number))} {mapping.Status}", cell.Step));
            }
        }
    }

    [Fact]
    public void Matrix_UnknownFramework_IsRefused() =>
        Assert.Equal("refusal.unknownFramework", Mapper.Matrix(["ZQF", "QQF"], FictionalCountries.Today).Refusal!.Message.Key);

    private static string Show(MappingCell cell) => $"{string.Join(' ', cell.Levels.Select(level => level.Number))} {cell.Status}";
}
