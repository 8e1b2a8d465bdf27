using MicroCred.Storage.Catalogue;

namespace MicroCred.Storage.Sqlite.Index;

/// <summary>What a query asks of the facts of an entry, with the codes that meet it.</summary>
internal sealed class EntryConditions
{
    private readonly CatalogueFilter filter;
    private readonly Dictionary<Fact, ImmutableArray<ushort>> wanted = [];
    private readonly (int From, int To)? hours;

    public EntryConditions(EntryIndex index, CatalogueFilter filter, Func<LevelId, ImmutableArray<int>> aqrfLevelsOf)
    {
        this.filter = filter;
        if (filter.Framework is { } framework)
        {
            wanted.Add(Fact.Level, index.Levels.Where(level =>
                level.Framework.Equals(framework, StringComparison.OrdinalIgnoreCase) && (filter.Level is null || level.Number == filter.Level)));
        }

        if (filter.AqrfLevel is { } aqrf)
            wanted.Add(Fact.AqrfLevel, index.Levels.Where(level => aqrfLevelsOf(new(level.Framework, level.Number)).Contains(aqrf)));
        if (filter.Field is { } field)
            wanted.Add(Fact.Field, index.Fields.Where(code => code.StartsWith(field, StringComparison.Ordinal)));
        if (!filter.DeliveryModes.IsEmpty)
            wanted.Add(Fact.Mode, index.Modes.Where(mode => filter.DeliveryModes.Contains(mode)));
        if (filter.QualityVerified is { } verified)
            wanted.Add(Fact.Quality, index.QualityVerified.Where(value => value == verified));
        if (filter.MinHours is not null || filter.MaxHours is not null)
        {
            var (from, to) = (Centihours(filter.MinHours, 0), Centihours(filter.MaxHours, EntryIndex.NoHours - 1));
            hours = (from, to);
            wanted.Add(Fact.Hours, index.Hours.Where(band => band.From * 100 <= to && (band.To is not { } end || end * 100 >= from)));
        }
    }

    /// <summary>Of which there is a facet; the level has two.</summary>
    public enum Fact { Level, AqrfLevel, Field, Mode, Hours, Quality }

    public bool Asks(Fact fact) => wanted.ContainsKey(fact);

    public bool MeetsCountry(CountryIndex country) => filter.Countries.IsEmpty || filter.Countries.Contains(country.Country, StringComparer.OrdinalIgnoreCase);

    /// <summary>A country's entries of the provider that was asked for; absent where none was.</summary>
    public Bitmap? OfProvider(CountryIndex country, Scratch scratch) => filter.Provider is { } provider ? country.OfProvider(provider.Value, scratch) : null;

    /// <summary>For each condition on a fact: the entries of a country that meet it, not to be changed, and the codes of the parts that hold all of them.</summary>
    public IEnumerable<(Fact Fact, Bitmap Entries, ImmutableArray<ushort> Codes)> In(CountryIndex country, Scratch scratch)
    {
        foreach (var (fact, codes) in wanted)
        {
            yield return (
                fact,
                fact is Fact.Hours ? country.WithHours(hours!.Value.From, hours.Value.To, scratch) : PartitionOf(country, fact).In(codes, country.All, scratch),
                codes);
        }
    }

    private static Partition PartitionOf(CountryIndex country, Fact fact) => fact switch
    {
        Fact.Field => country.Fields,
        Fact.Mode => country.Modes,
        Fact.Quality => country.QualityVerified,
        _ => country.Levels,
    };

    private static int Centihours(decimal? hours, int otherwise) =>
        hours is { } stated ? (int)decimal.Clamp(decimal.Round(stated * 100, MidpointRounding.AwayFromZero), 0, EntryIndex.NoHours - 1) : otherwise;
}
