using MicroCred.Storage.Catalogue;

namespace MicroCred.Storage.Sqlite.Index;

/// <summary>The entries that meet a query's words and conditions, country by country.</summary>
internal sealed class EntryMatches
{
    private readonly CountryMatches?[] byCountry;

    public EntryMatches(EntryIndex index, CheckedQuery query, EntryConditions conditions, Occurrences occurrences, Scratch scratch)
    {
        Tiers = query.Words.IsEmpty ? null : new(query.Words, occurrences, index, scratch);
        byCountry = new CountryMatches?[index.Countries.Count];
        var counts = ImmutableArray.CreateBuilder<(string, int)>(byCountry.Length);
        for (var number = 0; number < byCountry.Length; number++)
        {
            var country = index.Countries[number];
            var among = Tiers?.AnyIn(number) ?? country.All;
            if (conditions.MeetsCountry(country))
            {
                var matches = byCountry[number] = new(country, conditions, among, query.WithFacets, scratch);
                counts.Add((country.Country, matches.Count));
            }
            else if (query.WithFacets)
            {
                counts.Add((country.Country, CountryMatches.CountOf(country, conditions, among, scratch)));
            }
        }

        CountsWithoutCountry = counts.ToImmutable();
        Count = byCountry.Sum(country => country?.Count ?? 0);
    }

    /// <summary>By number; absent for a country that was not asked for.</summary>
    public IReadOnlyList<CountryMatches?> ByCountry => byCountry;

    public int Count { get; }

    /// <summary>As many as match in each country, and as would if it had been asked for, where facets were.</summary>
    public ImmutableArray<(string Country, int Count)> CountsWithoutCountry { get; }

    /// <summary>Absent where no words were looked for.</summary>
    public WordTiers? Tiers { get; }

    public bool Contains(EntryPlace place) => byCountry[place.Country]?.Matching.Contains(place.Entry) ?? false;

    /// <summary>Of all that match, in no order.</summary>
    public List<int> Ids()
    {
        var ids = new List<int>(Count);
        foreach (var matches in byCountry.OfType<CountryMatches>())
        {
            foreach (var entry in matches.Matching)
                ids.Add(matches.Country.IdOf(entry));
        }

        return ids;
    }
}
