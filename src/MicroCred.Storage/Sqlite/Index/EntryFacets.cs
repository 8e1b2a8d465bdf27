using System.Globalization;
using MicroCred.Storage.Catalogue;
using Fact = MicroCred.Storage.Sqlite.Index.EntryConditions.Fact;

namespace MicroCred.Storage.Sqlite.Index;

internal static class EntryFacets
{
    private const int BroadFieldDigits = 2;

    public static CatalogueFacets Count(EntryIndex index, EntryMatches matches, EntryConditions conditions, Func<LevelId, ImmutableArray<int>> aqrfLevelsOf)
    {
        var levels = TallyOf(index.Levels, country => country.Levels, Fact.Level);
        var hasLevelCondition = conditions.Asks(Fact.Level) || conditions.Asks(Fact.AqrfLevel);
        return new(
            ByCount(new FacetTally<string>([.. matches.CountsWithoutCountry.Where(country => country.Count > 0)], 0), country => country),
            InOrder(levels, level => level.ToString()),
            Aqrf(hasLevelCondition ? TallyOf(index.Levels, country => country.Levels, Fact.AqrfLevel) : levels, aqrfLevelsOf),
            Fields(TallyOf(index.Fields, country => country.Fields, Fact.Field)),
            InOrder(TallyOf(index.Modes, country => country.Modes, Fact.Mode), mode => mode.ToString()),
            InOrder(TallyOf(index.Hours, country => country.Hours, Fact.Hours), band => band.ToString()),
            InOrder(TallyOf(index.QualityVerified, country => country.QualityVerified, Fact.Quality), verified => verified ? "true" : "false"));

        FacetTally<TValue> TallyOf<TValue>(FactValues<TValue> values, Func<CountryIndex, Partition> partitionOf, Fact own)
            where TValue : notnull
        {
            var counts = new int[values.Codes];
            foreach (var country in matches.ByCountry)
                country?.CountBy(partitionOf(country.Country), own, counts);
            return values.Tally(counts);
        }
    }

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
