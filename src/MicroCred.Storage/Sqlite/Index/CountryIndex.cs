namespace MicroCred.Storage.Sqlite.Index;

/// <summary>
/// The entries of one country, each at a place of its own: what a search of one country joins and counts is no longer than that country's catalogue.
/// Sets of entries hold places.
/// </summary>
internal sealed class CountryIndex(string country)
{
    private int[] ids = [];
    private int[] versions = [];
    private int[] providers = [];
    private int[] centihours = [];
    private byte[] levelNumbers = [];
    private int taken;

    public string Country { get; } = country;

    public Bitmap All { get; } = new();

    public Partition Levels { get; } = new();

    public Partition Fields { get; } = new();

    public Partition Modes { get; } = new();

    public Partition Hours { get; } = new();

    public Partition QualityVerified { get; } = new();

    /// <summary>By how many mandatory elements an entry does not state.</summary>
    public Partition MissingElements { get; } = new();

    public int IdOf(int entry) => ids[entry];

    public int VersionOf(int entry) => versions[entry];

    public int CentihoursOf(int entry) => centihours[entry];

    public byte LevelNumberOf(int entry) => levelNumbers[entry];

    /// <summary>Makes room for an entry that is not in it yet and stands behind all others, by id as by place.</summary>
    public int Add(int id)
    {
        var entry = taken++;
        MakeRoom(entry);
        ids[entry] = id;
        All.Add(entry);
        return entry;
    }

    /// <param name="isKnown">Whether the entry was put before: it then leaves the parts of what it said.</param>
    public void Put(int entry, bool isKnown, in EntryFacts facts, in EntryCodes codes)
    {
        versions[entry] = facts.Version;
        providers[entry] = facts.Provider;
        centihours[entry] = facts.Centihours ?? EntryIndex.NoHours;
        levelNumbers[entry] = facts.Level is { } level ? (byte)level.Number : byte.MaxValue;
        Put(Levels, codes.Level);
        Put(Fields, codes.Field);
        Put(Modes, codes.Mode);
        Put(Hours, codes.Hours);
        Put(QualityVerified, codes.QualityVerified);
        Put(MissingElements, facts.MissingElements);

        void Put(Partition partition, ushort code)
        {
            if (isKnown)
                partition.Remove(entry);
            partition.Put(entry, code);
        }
    }

    public Bitmap OfProvider(long provider, Scratch scratch)
    {
        var found = scratch.Empty(All);
        foreach (var entry in All)
        {
            if (providers[entry] == provider)
                found.Add(entry);
        }

        return found;
    }

    public Bitmap WithHours(int from, int to, Scratch scratch)
    {
        var found = scratch.Empty(All);
        foreach (var entry in All)
        {
            if (centihours[entry] is not EntryIndex.NoHours and var hours && hours >= from && hours <= to)
                found.Add(entry);
        }

        return found;
    }

    private void MakeRoom(int entry)
    {
        if (entry < ids.Length)
            return;
        var room = Math.Max(entry + 1, ids.Length * 5 / 4 + 64);
        Array.Resize(ref ids, room);
        Array.Resize(ref versions, room);
        Array.Resize(ref providers, room);
        Array.Resize(ref centihours, room);
        Array.Resize(ref levelNumbers, room);
    }
}

/// <summary>An entry's values as codes of <see cref="FactValues{TValue}"/>.</summary>
internal readonly record struct EntryCodes(ushort Level, ushort Field, ushort Mode, ushort Hours, ushort QualityVerified);
