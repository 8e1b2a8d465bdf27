using MicroCred.Frameworks.Tests.Fictional;

namespace MicroCred.Frameworks.Tests.Mapping;

public class ReferencingConfirmationTests
{
    private static readonly ReferenceData Data = FictionalCountries.Data;
    private static readonly ReferencingConfirmation Zed3 = new(new("ZQF", 3), [3], "S-ZED-REPORT", "Table 2", "Cara Custodian", new(2026, 5, 4));

    [Fact]
    public void With_Confirmation_CountsFromItsDayOnAndLeavesEarlierAnswers()
    {
        var mapper = new LevelMapper(Data.With([Zed3]).Value);

        var before = mapper.Map(new("ZQF", 3), "AQRF", new(2026, 5, 3)).Value;
        var after = mapper.Map(new("ZQF", 3), "AQRF", new(2026, 5, 4)).Value;

        Assert.Equal((MappingStatus.Provisional, 2), (before.Status, before.Levels.Length));
        Assert.Equal((MappingStatus.Referenced, "AQRF 3"), (after.Status, $"{after.Levels.Single()}"));
        var evidence = after.Steps.Single().Evidence;
        Assert.Equal((EvidenceStrength.Confirmed, "Cara Custodian", new DateOnly(2026, 5, 4)), (evidence.Strength, evidence.ConfirmedBy, evidence.ConfirmedOn));
        Assert.Equal(("S-ZED-REPORT", "Table 2"), (evidence.Citations.Single().Source.Code, evidence.Citations.Single().Section));
    }

    [Fact]
    public void With_Confirmation_ChangesEveryMappingThroughTheRow()
    {
        var mapper = new LevelMapper(Data.With([Zed3]).Value);

        Assert.Equal([2], mapper.Map(new("AQRF", 2), "ZQF", Zed3.On).Value.Levels.Select(level => level.Number));
        Assert.Equal([3, 4], mapper.Map(new("YQF", 2), "ZQF", Zed3.On).Value.Levels.Select(level => level.Number));
        Assert.Equal(MappingStatus.Referenced, mapper.Map(new("YQF", 2), "ZQF", Zed3.On).Value.Status);
    }

    [Fact]
    public void With_Confirmation_LeavesTheSnapshotItCameFrom()
    {
        _ = Data.With([Zed3]).Value;

        Assert.Empty(Data.Confirmations);
        Assert.Equal(MappingStatus.Provisional, new LevelMapper(Data).Map(new("ZQF", 3), "AQRF", Zed3.On).Value.Status);
        Assert.All(Data.FindFramework("ZQF")!.Levels, level => Assert.Same(Data.FindFramework("ZQF"), level.Framework));
    }

    [Fact]
    public void With_SeveralOfOneLevel_TheLastGivenOfTheLastDayCounts()
    {
        var corrected = Zed3 with { AqrfLevels = [2], On = Zed3.On.AddDays(1) };
        var correctedAgain = Zed3 with { AqrfLevels = [2, 3], On = Zed3.On.AddDays(1) };
        var data = Data.With([correctedAgain with { AqrfLevels = [1] }]).Value.With([corrected, Zed3, correctedAgain]).Value;

        Assert.Equal([3], RowOn(Zed3.On));
        Assert.Equal([2, 3], RowOn(Zed3.On.AddDays(1)));

        IEnumerable<int> RowOn(DateOnly day) => data.RowsOf(data.FindFramework("ZQF")!, day)[2].AqrfLevels;
    }

    [Fact]
    public void With_PlacedNowhere_IsNoCounterpart()
    {
        var mapper = new LevelMapper(Data.With([Zed3 with { AqrfLevels = [] }]).Value);

        Assert.Equal(MappingStatus.NoCounterpart, mapper.Map(new("ZQF", 3), "AQRF", Zed3.On).Value.Status);
    }

    [Theory]
    [InlineData("ZQF 9", "3", "S-ZED-REPORT", "Table 2", "refusal.unknownLevel", "level.number")]
    [InlineData("QQF 1", "3", "S-ZED-REPORT", "Table 2", "refusal.unknownFramework", "level.framework")]
    [InlineData("NEF 1", "1", "S-ZED-REPORT", "Table 2", "refusal.confirmationWithoutReferencing", "level")]
    [InlineData("ZQF 3", "4", "S-ZED-REPORT", "Table 2", "refusal.unknownLevel", "aqrfLevels.number")]
    [InlineData("ZQF 3", "3,2", "S-ZED-REPORT", "Table 2", "refusal.confirmationLevelOrder", "aqrfLevels")]
    [InlineData("ZQF 3", "3,3", "S-ZED-REPORT", "Table 2", "refusal.confirmationLevelOrder", "aqrfLevels")]
    [InlineData("ZQF 3", "3", "S-NONE", "Table 2", "refusal.unknownSource", "source")]
    [InlineData("ZQF 3", "3", "S-ZED-REPORT", " ", "refusal.confirmationSection", "section")]
    public void With_WhatDoesNotFit_IsRefused(string level, string aqrf, string source, string section, string key, string path)
    {
        var parts = level.Split(' ');
        var refusal = Data.With([new(new(parts[0], int.Parse(parts[1])), [.. aqrf.Split(',').Select(int.Parse)], source, section, "Cara Custodian", Zed3.On)]).Refusal!;

        Assert.Equal((key, path), (refusal.Message.Key, string.Join('.', refusal.Path)));
    }
}
