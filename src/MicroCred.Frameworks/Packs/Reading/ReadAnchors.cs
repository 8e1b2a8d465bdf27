using System.Collections.Immutable;
using MicroCred.Frameworks.Packs.Nodes;

namespace MicroCred.Frameworks.Packs.Reading;

/// <summary><c>anchors.yaml</c></summary>
internal sealed class ReadAnchors(ReadFrameworks frameworks)
{
    private readonly Registry<QualificationAnchor> registry = new("anchor");

    public IEnumerable<QualificationAnchor> All => registry.Values;

    public void Read(OpenPack opened)
    {
        foreach (var map in opened.Document("anchors.yaml")?.List()?.Maps() ?? [])
            registry.Add(map.Find("code"), Read(map, opened.Pack));
    }

    private QualificationAnchor? Read(PackMap map, CountryPack pack)
    {
        var code = map.Need("code")?.Text();
        var type = pack.Text(map.Need("type"), $"anchor.{code}");
        ImmutableArray<Level> levels = [.. (map.Need("levels")?.Map()?.Entries ?? []).Select(entry => FindLevel(entry.Key, entry.Value)).OfType<Level>()];
        var note = pack.Text(map.Find("note"), $"anchor.{code}.note");
        var evidence = pack.EvidenceOf(map);
        map.RefuseOtherKeys();
        return code is null || type is null || evidence is null ? null : new(code, type, levels, note, evidence);
    }

    private Level? FindLevel(PackScalar code, PackNode number)
    {
        if (number.Integer(1, 99) is not { } wanted)
            return null;
        if (frameworks.Find(code.Value) is not { } framework)
        {
            if (!frameworks.Codes.Contains(code.Value, StringComparer.OrdinalIgnoreCase))
                code.Refuse(PackProblems.UnknownName("framework", code.Value, frameworks.Codes));
            return null;
        }

        var level = framework.FindLevel(wanted);
        if (level is null)
            number.Refuse(PackProblems.LevelAbsent(framework.Code, wanted, framework.Levels.Length));
        return level;
    }
}
