using MicroCred.Storage.Catalogue;
using MicroCred.Storage.Search;

namespace MicroCred.Storage.Sqlite.Index;

/// <summary>The entries that meet a query's words and conditions, each condition kept apart so that a facet can be counted without its own.</summary>
internal sealed class EntryMatches
{
    private readonly Bitmap all;
    private readonly Scratch scratch;
    private readonly Dictionary<Condition, Bitmap> conditions = [];

    public EntryMatches(EntryIndex index, CheckedQuery query, Func<LevelId, ImmutableArray<int>> aqrfLevelsOf, Occurrences occurrences, Scratch scratch)
    {
        (all, this.scratch) = (index.All, scratch);
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
            conditions.Add(Condition.Provider, index.OfProvider(provider.Value, scratch));
        if (!query.Words.IsEmpty)
        {
            Tiers = WordTiers.Of(query.Words, occurrences, index.HighestId, scratch);
            conditions.Add(Condition.Words, Tiers.Any);
        }

        Matching = Without(null);
        Count = Matching.Count;
    }

    public enum Condition { Words, Country, Level, AqrfLevel, Field, Mode, Hours, Quality, Provider }

    public Bitmap Matching { get; }

    public int Count { get; }

    /// <summary>Absent where no words were looked for.</summary>
    public WordTiers? Tiers { get; }

    /// <summary>The entries that meet all conditions but one.</summary>
    public Bitmap Without(Condition? left)
    {
        if (left is { } condition && !conditions.ContainsKey(condition))
            return Matching;
        Bitmap? met = null;
        foreach (var (name, entries) in conditions)
        {
            if (name == left)
                continue;
            if (met is null)
                met = scratch.Copy(entries);
            else
                met.KeepOnly(entries);
        }

        if (met is null)
            return all;
        met.KeepOnly(all);
        return met;
    }

    private static int Centihours(decimal? hours, int otherwise) =>
        hours is { } stated ? (int)decimal.Clamp(decimal.Round(stated * 100, MidpointRounding.AwayFromZero), 0, EntryIndex.NoHours - 1) : otherwise;
}
