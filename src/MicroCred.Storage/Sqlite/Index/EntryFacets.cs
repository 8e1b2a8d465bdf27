using System.Globalization;
using MicroCred.Storage.Catalogue;
using Condition = MicroCred.Storage.Sqlite.Index.EntryMatches.Condition;

namespace MicroCred.Storage.Sqlite.Index;

internal static class EntryFacets
{
    private const int BroadFieldDigits = 2;

    /// <summary>Words of two sets that are joined and counted in the time in which one member is counted, or found and counted.</summary>
    private const int WordsAMember = 4;
    private const int WordsAMemberFound = 10;

    public static CatalogueFacets Count(EntryIndex index, EntryMatches matches, Func<LevelId, ImmutableArray<int>> aqrfLevelsOf, Scratch scratch)
    {
        var levels = CountsOf(index.Levels, Condition.Level);
        return new(
            ByCount(index.Countries.Tally(CountsOf(index.Countries, Condition.Country)), country => country),
            InOrder(index.Levels.Tally(levels), level => level.ToString()),
            Aqrf(index.Levels.Tally(HasLevelCondition() ? CountsOf(index.Levels, Condition.AqrfLevel) : levels), aqrfLevelsOf),
            Fields(index.Fields.Tally(CountsOf(index.Fields, Condition.Field))),
            InOrder(index.Modes.Tally(CountsOf(index.Modes, Condition.Mode)), mode => mode.ToString()),
            InOrder(index.Hours.Tally(CountsOf(index.Hours, Condition.Hours)), band => band.ToString()),
            InOrder(index.QualityVerified.Tally(CountsOf(index.QualityVerified, Condition.Quality)), verified => verified ? "true" : "false"));

        int[] CountsOf(IPartition partition, Condition own) => EntryFacets.CountsOf(partition, matches, own, scratch);
        bool HasLevelCondition() => matches.Find(Condition.Level) is not null || matches.Find(Condition.AqrfLevel) is not null;
    }

    /// <summary>Of the entries that match, and of those that fail no condition but the facet's own. Member by member, or part by part where they are so many that joining sets is less work.</summary>
    private static int[] CountsOf(IPartition partition, EntryMatches matches, Condition own, Scratch scratch)
    {
        var counts = new int[partition.Parts];
        var wordsOfParts = (long)matches.Matching.Words.Length * partition.Parts;
        if (matches.Find(own) is { } met)
        {
            partition.CountParts(matches.Matching, met.Parts, counts);
            if ((long)matches.NearlyCount * WordsAMemberFound < wordsOfParts)
                partition.CountMembers(scratch.List(matches.Nearly!, matches.NearlyCount, without: met.Entries), counts);
            else
                partition.CountParts(scratch.Difference(matches.Nearly!, met.Entries), counts);
        }
        else if ((long)matches.Count * WordsAMember < wordsOfParts)
        {
            partition.CountMembers(matches.Members, counts);
        }
        else
        {
            partition.CountParts(matches.Matching, counts);
        }

        return counts;
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
