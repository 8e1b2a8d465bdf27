using MicroCred.Storage.Catalogue;
using MicroCred.Storage.Search;

namespace MicroCred.Storage.Sqlite.Index;

/// <summary>
/// The entries that meet a query's words and conditions. A facet counts without the condition on its own fact: for that, those that fail one condition only
/// are kept beside those that meet all, found in the same pass whatever the number of conditions.
/// </summary>
internal sealed class EntryMatches
{
    private readonly Scratch scratch;
    private readonly Dictionary<Condition, PartSelection> conditions = [];
    private ArraySegment<int>? members;

    public EntryMatches(EntryIndex index, CheckedQuery query, Func<LevelId, ImmutableArray<int>> aqrfLevelsOf, Occurrences occurrences, Scratch scratch)
    {
        this.scratch = scratch;
        var all = index.All;
        Matching = scratch.Copy(all);
        var filter = query.Filter;
        if (!filter.Countries.IsEmpty)
            conditions.Add(Condition.Country, index.Countries.Where(country => filter.Countries.Contains(country, StringComparer.OrdinalIgnoreCase), all, scratch));
        if (filter.Framework is { } framework)
        {
            conditions.Add(Condition.Level, index.Levels.Where(level =>
                level.Framework.Equals(framework, StringComparison.OrdinalIgnoreCase) && (filter.Level is null || level.Number == filter.Level), all, scratch));
        }

        if (filter.AqrfLevel is { } aqrf)
            conditions.Add(Condition.AqrfLevel, index.Levels.Where(level => aqrfLevelsOf(new(level.Framework, level.Number)).Contains(aqrf), all, scratch));
        if (filter.Field is { } field)
            conditions.Add(Condition.Field, index.Fields.Where(code => code.StartsWith(field, StringComparison.Ordinal), all, scratch));
        if (!filter.DeliveryModes.IsEmpty)
            conditions.Add(Condition.Mode, index.Modes.Where(mode => filter.DeliveryModes.Contains(mode), all, scratch));
        if (filter.QualityVerified is { } verified)
            conditions.Add(Condition.Quality, index.QualityVerified.Where(value => value == verified, all, scratch));
        if (filter.MinHours is not null || filter.MaxHours is not null)
            conditions.Add(Condition.Hours, index.WithHours(Centihours(filter.MinHours, 0), Centihours(filter.MaxHours, EntryIndex.NoHours - 1), scratch));
        if (filter.Provider is { } provider)
            Matching.KeepOnly(index.OfProvider(provider.Value, scratch));
        if (!query.Words.IsEmpty)
        {
            Tiers = new(query.Words, occurrences, index.HighestId, scratch);
            Matching.KeepOnly(Tiers.Any);
        }

        foreach (var met in conditions.Values)
        {
            if (query.WithFacets)
                Matching.KeepOnly(met.Entries, Nearly ??= scratch.Empty(all));
            else
                Matching.KeepOnly(met.Entries);
        }

        Count = Matching.Count;
        NearlyCount = Nearly?.Count ?? 0;
    }

    /// <summary>Each on the fact of a facet; the level has two.</summary>
    public enum Condition { Country, Level, AqrfLevel, Field, Mode, Hours, Quality }

    public Bitmap Matching { get; }

    public int Count { get; }

    /// <summary>The same entries, ascending: listed once, which costs less than to find them again for each facet.</summary>
    public ReadOnlySpan<int> Members => (members ??= scratch.List(Matching, Count)).AsSpan();

    /// <summary>The entries that fail one condition on a facet's fact and meet all others. Absent where there is none, or facets were not asked for.</summary>
    public Bitmap? Nearly { get; }

    public int NearlyCount { get; }

    /// <summary>Absent where no words were looked for.</summary>
    public WordTiers? Tiers { get; }

    public PartSelection? Find(Condition condition) => conditions.GetValueOrDefault(condition);

    private static int Centihours(decimal? hours, int otherwise) =>
        hours is { } stated ? (int)decimal.Clamp(decimal.Round(stated * 100, MidpointRounding.AwayFromZero), 0, EntryIndex.NoHours - 1) : otherwise;
}
