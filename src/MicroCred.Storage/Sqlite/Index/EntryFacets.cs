using System.Globalization;
using MicroCred.Storage.Catalogue;
using Condition = MicroCred.Storage.Sqlite.Index.EntryMatches.Condition;

namespace MicroCred.Storage.Sqlite.Index;

internal static class EntryFacets
{
    private const int BroadFieldDigits = 2;

    public static CatalogueFacets Count(EntryIndex index, EntryMatches matches, Func<LevelId, ImmutableArray<int>> aqrfLevelsOf, Scratch scratch) => new(
        ByCount(index.Countries.Tally(scratch.MembersOf(matches.Without(Condition.Country))), country => country),
        InOrder(index.Levels.Tally(scratch.MembersOf(matches.Without(Condition.Level))), level => level.ToString()),
        Aqrf(index.Levels.Tally(scratch.MembersOf(matches.Without(Condition.AqrfLevel))), aqrfLevelsOf),
        Fields(index.Fields.Tally(scratch.MembersOf(matches.Without(Condition.Field)))),
        InOrder(index.Modes.Tally(scratch.MembersOf(matches.Without(Condition.Mode))), mode => mode.ToString()),
        InOrder(index.Hours.Tally(scratch.MembersOf(matches.Without(Condition.Hours))), band => band.ToString()),
        InOrder(index.QualityVerified.Tally(scratch.MembersOf(matches.Without(Condition.Quality))), verified => verified ? "true" : "false"));

    private static FacetCounts ByCount<TValue>(FacetTally<TValue> tally, Func<TValue, string> name) => new(
        [.. tally.Values.Select(part => new FacetValue(name(part.Value), part.Count)).OrderByDescending(value => value.Count).ThenBy(value => value.Value, StringComparer.Ordinal)],
        tally.NotStated);

    private static FacetCounts InOrder<TValue>(FacetTally<TValue> tally, Func<TValue, string> name) =>
        new([.. tally.Values.Select(part => new FacetValue(name(part.Value), part.Count))], tally.NotStated);

    /// <summary>A level that maps to two of the AQRF's counts for both; one that maps to none counts for none.</summary>
    private static FacetCounts Aqrf(FacetTally<LevelKey> tally, Func<LevelId, ImmutableArray<int>> aqrfLevelsOf) => new(
        [
            .. from part in tally.Values
               from aqrf in aqrfLevelsOf(new(part.Value.Framework, part.Value.Number))
               group part.Count by aqrf into level
               orderby level.Key
               select new FacetValue(level.Key.ToString(CultureInfo.InvariantCulture), level.Sum()),
        ],
        tally.NotStated);

    private static FacetCounts Fields(FacetTally<string> tally) => ByCount(
        new FacetTally<string>(
            [.. tally.Values.GroupBy(part => part.Value[..Math.Min(BroadFieldDigits, part.Value.Length)]).Select(broad => (broad.Key, broad.Sum(part => part.Count)))],
            tally.NotStated),
        field => field);
}
