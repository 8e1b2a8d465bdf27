using MicroCred.Storage.Catalogue;

namespace MicroCred.Storage.Sqlite.Index;

/// <summary>
/// All entries' facts in memory, about fifty bytes each: which entries meet which condition, how many, and in what order. A search joins
/// sets here and asks the database only for the words' occurrences and for the rows of the page. Not safe for use during a change.
/// </summary>
internal sealed class EntryIndex
{
    public const int NoHours = int.MaxValue;

    private readonly Dictionary<string, int> countryNumbers = new(StringComparer.Ordinal);
    private readonly List<CountryIndex> countries = [];

    /// <summary>By id: the number of its country and one, 0 where there is no entry; and its place in it.</summary>
    private byte[] countryOf = [];
    private int[] placeOf = [];

    public Dictionary<long, Provider> Providers { get; } = [];

    /// <summary>By number.</summary>
    public IReadOnlyList<CountryIndex> Countries => countries;

    public FactValues<LevelKey> Levels { get; } = new();

    public FactValues<string> Fields { get; } = new(StringComparer.Ordinal);

    public FactValues<DeliveryMode> Modes { get; } = new();

    public FactValues<HoursBand> Hours { get; } = new();

    public FactValues<bool> QualityVerified { get; } = new();

    public int HighestId { get; private set; }

    public bool Knows(int id) => id < countryOf.Length && countryOf[id] != 0;

    /// <summary>Of an entry that is known.</summary>
    public EntryPlace PlaceOf(int id) => new(countryOf[id] - 1, placeOf[id]);

    public int VersionOf(int id) => countries[countryOf[id] - 1].VersionOf(placeOf[id]);

    /// <summary>An entry stays in its country: its provider does.</summary>
    public void Put(in EntryFacts facts)
    {
        var isKnown = Knows(facts.Id);
        if (!isKnown)
            Add(facts.Id, facts.Country);
        var place = PlaceOf(facts.Id);
        countries[place.Country].Put(place.Entry, isKnown, facts, new(
            facts.Level is { } level ? Levels.CodeOf(new(level.Framework, level.Number)) : (ushort)0,
            facts.Field is { } field ? Fields.CodeOf(field) : (ushort)0,
            facts.Mode is { } mode ? Modes.CodeOf(mode) : (ushort)0,
            facts.Centihours is { } centihours ? Hours.CodeOf(HoursBand.Of(centihours)) : (ushort)0,
            facts.QualityVerified is { } verified ? QualityVerified.CodeOf(verified) : (ushort)0));
        HighestId = Math.Max(HighestId, facts.Id);
    }

    private void Add(int id, string country)
    {
        if (!countryNumbers.TryGetValue(country, out var number))
        {
            number = countries.Count;
            countries.Add(new(country));
            countryNumbers.Add(country, number);
        }

        if (id >= countryOf.Length)
        {
            var room = Math.Max(id + 1, countryOf.Length * 5 / 4 + 64);
            Array.Resize(ref countryOf, room);
            Array.Resize(ref placeOf, room);
        }

        countryOf[id] = checked((byte)(number + 1));
        placeOf[id] = countries[number].Add(id);
    }
}

/// <summary>Where an entry stands in the index.</summary>
/// <param name="Country">Number of its country.</param>
/// <param name="Entry">Its place among that country's entries.</param>
internal readonly record struct EntryPlace(int Country, int Entry);
