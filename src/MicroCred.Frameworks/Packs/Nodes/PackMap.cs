namespace MicroCred.Frameworks.Packs.Nodes;

/// <summary>Keys and values. It remembers which keys were asked for: <see cref="RefuseOtherKeys"/> reports the rest.</summary>
public sealed class PackMap : PackNode
{
    private readonly Dictionary<string, PackNode> values;
    private readonly List<string> asked = [];

    internal PackMap(PackFile file, int line, int column, IReadOnlyList<(PackScalar Key, PackNode Value)> entries) : base(file, line, column)
    {
        Entries = entries;
        values = entries.DistinctBy(entry => entry.Key.Value).ToDictionary(entry => entry.Key.Value, entry => entry.Value);
    }

    /// <summary>In the order of the file. A key given twice was reported when the file was parsed.</summary>
    public IReadOnlyList<(PackScalar Key, PackNode Value)> Entries { get; }

    internal override string Kind => "keys with values";

    /// <summary>The value of an optional key.</summary>
    public PackNode? Find(string key)
    {
        asked.Add(key);
        return values.GetValueOrDefault(key);
    }

    /// <summary>The value of a required key; its absence is reported.</summary>
    public PackNode? Need(string key)
    {
        var value = Find(key);
        if (value is null)
            Refuse(PackProblems.MissingKey(key));
        return value;
    }

    public IEnumerable<PackMap> Maps(string key) => Find(key)?.List()?.Maps() ?? [];

    public IEnumerable<string> Texts(string key) => Find(key)?.List()?.Texts() ?? [];

    /// <summary>Call last: reports each key that no reader asked for.</summary>
    public void RefuseOtherKeys()
    {
        foreach (var (key, _) in Entries)
        {
            if (!asked.Contains(key.Value))
                key.Refuse(PackProblems.UnknownKey(key.Value, asked));
        }
    }
}
