using MicroCred.Storage.Catalogue;

namespace MicroCred.Storage.Sqlite.Index;

/// <summary>
/// All entries' facts in memory, about fifty bytes each: which entries meet which condition, how many, and in what order. A search joins
/// sets here and asks the database only for the words' occurrences and for the rows of the page. Not safe for use during a change.
/// </summary>
internal sealed class EntryIndex
{
    public const int NoHours = int.MaxValue;

    private int[] versions = [];
    private int[] providers = [];
    private int[] centihours = [];
    private byte[] levelNumbers = [];
    private byte[] missingElements = [];

    public Dictionary<long, Provider> Providers { get; } = [];

    public Bitmap All { get; } = new();

    public Partition<string> Countries { get; } = new(StringComparer.Ordinal);

    public Partition<LevelKey> Levels { get; } = new();

    public Partition<string> Fields { get; } = new(StringComparer.Ordinal);

    public Partition<DeliveryMode> Modes { get; } = new();

    public Partition<HoursBand> Hours { get; } = new();

    public Partition<bool> QualityVerified { get; } = new();

    /// <summary>Highest version taken in; what comes later in the database is news.</summary>
    public int NewestVersion { get; private set; }

    public int HighestId { get; private set; }

    public int VersionOf(int id) => versions[id];

    public int CentihoursOf(int id) => centihours[id];

    public byte LevelNumberOf(int id) => levelNumbers[id];

    public byte MissingElementsOf(int id) => missingElements[id];

    public bool Knows(int id) => All.Contains(id);

    public void Put(in EntryFacts facts)
    {
        var id = facts.Id;
        if (Knows(id))
            Remove(id);
        MakeRoom(id);
        All.Add(id);
        versions[id] = facts.Version;
        providers[id] = facts.Provider;
        centihours[id] = facts.Centihours ?? NoHours;
        levelNumbers[id] = facts.Level is { } level ? (byte)level.Number : byte.MaxValue;
        missingElements[id] = facts.MissingElements;
        Countries.Put(id, true, facts.Country);
        Levels.Put(id, facts.Level is not null, facts.Level is { } stated ? new(stated.Framework, stated.Number) : default);
        Fields.Put(id, facts.Field is not null, facts.Field ?? "");
        Modes.Put(id, facts.Mode is not null, facts.Mode ?? default);
        Hours.Put(id, facts.Centihours is not null, HoursBand.Of(facts.Centihours ?? 0));
        QualityVerified.Put(id, facts.QualityVerified is not null, facts.QualityVerified ?? false);
        HighestId = Math.Max(HighestId, id);
        NewestVersion = Math.Max(NewestVersion, facts.Version);
    }

    public Bitmap OfProvider(long provider, Scratch scratch)
    {
        var found = scratch.Empty(All);
        foreach (var id in All)
        {
            if (providers[id] == provider)
                found.Add(id);
        }

        return found;
    }

    public PartSelection WithHours(int from, int to, Scratch scratch)
    {
        var found = scratch.Empty(All);
        foreach (var id in All)
        {
            if (centihours[id] is not NoHours and var hours && hours >= from && hours <= to)
                found.Add(id);
        }

        return new(found, Hours.Where(band => band.From * 100 <= to && (band.To is not { } end || end * 100 >= from), All, scratch).Parts);
    }

    private void Remove(int id)
    {
        Countries.Remove(id);
        Levels.Remove(id);
        Fields.Remove(id);
        Modes.Remove(id);
        Hours.Remove(id);
        QualityVerified.Remove(id);
    }

    private void MakeRoom(int id)
    {
        if (id < versions.Length)
            return;
        var room = Math.Max(id + 1, versions.Length * 5 / 4 + 64);
        Array.Resize(ref versions, room);
        Array.Resize(ref providers, room);
        Array.Resize(ref centihours, room);
        Array.Resize(ref levelNumbers, room);
        Array.Resize(ref missingElements, room);
    }
}
