namespace MicroCred.Storage.Sqlite.Index;

/// <summary>Entries of several countries: a set for each country's number. A country without entries may have none.</summary>
internal sealed class RegionalSet
{
    private readonly List<Bitmap> countries = [];

    public int Bytes => countries.Sum(country => country.Bytes);

    /// <summary>Not to be changed.</summary>
    public Bitmap In(int country) => country < countries.Count ? countries[country] : Bitmap.Nothing;

    public void Add(EntryPlace place)
    {
        while (place.Country >= countries.Count)
            countries.Add(new());
        countries[place.Country].Add(place.Entry);
    }

    /// <summary>A set of its own with the same entries.</summary>
    public RegionalSet Copy()
    {
        var copy = new RegionalSet();
        copy.countries.AddRange(countries.Select(country => country.Copy()));
        return copy;
    }
}
