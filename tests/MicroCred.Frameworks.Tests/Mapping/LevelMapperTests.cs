using MicroCred.Frameworks.Tests.Fictional;

namespace MicroCred.Frameworks.Tests.Mapping;

public class LevelMapperTests
{
    private static readonly LevelMapper Mapper = new(FictionalCountries.Data);

    [Theory]
    // from, to → levels, status, steps, caveats
    [InlineData("ZQF 1", "YQF", "1", MappingStatus.Referenced, 2, "noEntitlement openIssue")]
    [InlineData("ZQF 1", "AQRF", "1", MappingStatus.Referenced, 1, "noEntitlement openIssue")]
    [InlineData("AQRF 1", "YQF", "1", MappingStatus.Referenced, 1, "noEntitlement")]
    // Zed 3 is undecided between two reference levels; Y has a level for one of them.
    [InlineData("ZQF 3", "YQF", "2", MappingStatus.Provisional, 2, "noEntitlement provisional openIssue")]
    [InlineData("ZQF 3", "AQRF", "2 3", MappingStatus.Provisional, 1, "noEntitlement provisional severalLevels openIssue")]
    // Reference level 3 is reached by an official row of Zed 4 and a candidate row of Zed 3: the set is provisional.
    [InlineData("YQF 2", "ZQF", "3 4", MappingStatus.Provisional, 2, "noEntitlement provisional severalLevels openIssue")]
    // Y is referenced in full and has nothing at reference level 2.
    [InlineData("ZQF 2", "YQF", "", MappingStatus.NoCounterpart, 2, "noEntitlement noCounterpart openIssue")]
    // Y 3 is officially placed nowhere.
    [InlineData("YQF 3", "ZQF", "", MappingStatus.NoCounterpart, 1, "noEntitlement noCounterpart openIssue")]
    // A referencing in progress: what is known is provisional, what is missing is no "no counterpart".
    [InlineData("YQF 1", "VQF", "1", MappingStatus.Provisional, 2, "noEntitlement provisional rowsIncomplete")]
    [InlineData("YQF 2", "VQF", "", MappingStatus.NotReferenced, 0, "noEntitlement rowsIncomplete")]
    [InlineData("VQF 2", "YQF", "", MappingStatus.NotReferenced, 0, "noEntitlement levelNotPlaced")]
    // Tied to nothing, in both directions.
    [InlineData("ZQF 1", "NEF", "", MappingStatus.NotReferenced, 0, "noEntitlement noPublishedComparison openIssue openIssue")]
    [InlineData("NEF 1", "ZQF", "", MappingStatus.NotReferenced, 0, "noEntitlement noPublishedComparison openIssue openIssue")]
    // Itself: no step, nothing inferred.
    [InlineData("ZQF 3", "zqf", "3", MappingStatus.Referenced, 0, "noEntitlement sameFramework")]
    [InlineData("NEF 1", "NEF", "1", MappingStatus.Referenced, 0, "noEntitlement sameFramework")]
    public void Map_Today_AnswersLevelsStatusStepsAndCaveats(string from, string to, string levels, MappingStatus status, int steps, string caveats)
    {
        var mapping = Mapper.Map(Id(from), to, FictionalCountries.Today).Value;

        Assert.Equal(levels, string.Join(' ', mapping.Levels.Select(level => level.Number)));
        Assert.Equal(status, mapping.Status);
        Assert.Equal(steps, mapping.Steps.Length);
        Assert.Equal(caveats, string.Join(' ', mapping.Caveats.Select(caveat => caveat.Key["caveat.".Length..])));
    }

    [Fact]
    public void Map_UndecidedLevel_EachStepCarriesItsRowsAndEvidence()
    {
        var mapping = Mapper.Map(new("ZQF", 3), "YQF", FictionalCountries.Today).Value;

        Assert.Collection(mapping.Steps,
            up =>
            {
                Assert.Equal("ZQF 3 → AQRF 2, AQRF 3", Show(up));
                Assert.Equal((ReferencingRelation.Candidate, MappingStatus.Provisional), (up.Relation, up.Status));
                Assert.Equal(EvidenceStrength.Derived, up.Evidence.Strength);
                Assert.Equal("Level 3 is undecided.", up.Evidence.Note!.In("en"));
            },
            down =>
            {
                Assert.Equal("AQRF 2, AQRF 3 → YQF 2", Show(down));
                Assert.Equal((ReferencingRelation.Official, MappingStatus.Referenced), (down.Relation, down.Status));
                Assert.Equal((EvidenceStrength.SecondarySource, "as reported"), (down.Evidence.Strength, down.Evidence.Citations.Single().Section));
                Assert.Equal(2, Assert.Single(down.Rows).NationalLevel);
            });
    }

    [Fact]
    public void Map_StepOverSeveralRows_IsAsStrongAsTheWeakestWithTheSourcesOfAll()
    {
        var down = Mapper.Map(new("AQRF", 3), "ZQF", FictionalCountries.Today).Value.Steps.Single();

        Assert.Equal([3, 4], down.Rows.Select(row => row.NationalLevel));
        Assert.Equal((ReferencingRelation.Candidate, EvidenceStrength.Derived), (down.Relation, down.Evidence.Strength));
        Assert.Equal(["S-ZED-REPORT"], down.Evidence.Citations.Select(citation => citation.Source.Code));
        Assert.Null(down.Evidence.ConfirmedBy);
    }

    [Fact]
    public void Map_NoCounterpart_RestsOnAllRowsOfTheTarget()
    {
        var down = Mapper.Map(new("ZQF", 2), "YQF", FictionalCountries.Today).Value.Steps[1];

        Assert.Equal(MappingStatus.NoCounterpart, down.Status);
        Assert.Equal([1, 2, 3], down.Rows.Select(row => row.NationalLevel));
    }

    [Theory]
    [InlineData("2009-12-31", MappingStatus.NotReferenced, "notInForce")] // before the Zed framework
    [InlineData("2011-12-31", MappingStatus.NotReferenced, "notInForce")] // the day before it
    [InlineData("2012-01-01", MappingStatus.NotReferenced, "referencedLater")] // in force, not yet referenced
    [InlineData("2015-05-31", MappingStatus.NotReferenced, "referencedLater")]
    [InlineData("2015-06-01", MappingStatus.Referenced, "openIssue")]
    public void Map_ByDate_AnswersWhatHeldOnThatDay(string asOf, MappingStatus status, string reason)
    {
        var mapping = Mapper.Map(new("YQF", 1), "ZQF", DateOnly.Parse(asOf)).Value;

        Assert.Equal(status, mapping.Status);
        Assert.Equal($"caveat.{reason}", mapping.Caveats[1].Key);
    }

    [Fact]
    public void Map_BeforeTheReferenceFrameworkStood_FindsNoPath()
    {
        var mapping = Mapper.Map(new("YQF", 1), "VQF", new(2009, 12, 31)).Value;

        Assert.Equal((MappingStatus.NotReferenced, new Message("caveat.notInForce", "AQRF", new DateOnly(2010, 1, 1))), (mapping.Status, mapping.Caveats[1]));
    }

    [Theory]
    [InlineData("QQF 1", "YQF", "refusal.unknownFramework", "QQF | NEF, AQRF, VQF, YQF, ZQF", "from.framework")]
    [InlineData("YQF 1", "QQF", "refusal.unknownFramework", "QQF | NEF, AQRF, VQF, YQF, ZQF", "to")]
    [InlineData("YQF 4", "ZQF", "refusal.unknownLevel", "YQF | 4 | 3", "from.number")]
    [InlineData("YQF 0", "ZQF", "refusal.unknownLevel", "YQF | 0 | 3", "from.number")]
    [InlineData("YQF -1", "ZQF", "refusal.unknownLevel", "YQF | -1 | 3", "from.number")]
    public void Map_WhatDoesNotExist_IsRefusedAndNamesWhatDoes(string from, string to, string key, string arguments, string path)
    {
        var refusal = Mapper.Map(Id(from), to, FictionalCountries.Today).Refusal!;

        Assert.Equal(RefusalCode.NotFound, refusal.Code);
        Assert.Equal((key, arguments), (refusal.Message.Key, string.Join(" | ", refusal.Message.Arguments)));
        Assert.Equal(path, string.Join('.', refusal.Path));
    }

    [Fact]
    public void Map_DownAndBackUp_ContainsTheStart()
    {
        var levels = FictionalCountries.Data.Frameworks.SelectMany(framework => framework.Levels).ToList();
        var checkedPairs = 0;
        foreach (var from in levels)
        {
            foreach (var target in FictionalCountries.Data.Frameworks)
            {
                foreach (var reached in Mapper.Map(from.Id, target.Code, FictionalCountries.Today).Value.Levels)
                {
                    var back = Mapper.Map(reached.Id, from.Framework.Code, FictionalCountries.Today).Value;
                    Assert.Contains(from, back.Levels);
                    checkedPairs++;
                }
            }
        }

        Assert.True(checkedPairs > 20, $"Only {checkedPairs} pairs were checked.");
    }

    private static LevelId Id(string text) => new(text.Split(' ')[0], int.Parse(text.Split(' ')[1]));

    private static string Show(MappingStep step) => $"{string.Join(", ", step.FromLevels)} → {string.Join(", ", step.To)}";
}
