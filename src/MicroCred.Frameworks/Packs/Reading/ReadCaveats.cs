using MicroCred.Frameworks.Packs.Nodes;

namespace MicroCred.Frameworks.Packs.Reading;

/// <summary><c>caveats.yaml</c></summary>
internal sealed class ReadCaveats
{
    private readonly Registry<GeneralCaveat> registry = new("caveat");

    public IEnumerable<GeneralCaveat> All => registry.Values;

    public void Read(OpenPack opened)
    {
        foreach (var map in opened.Document("caveats.yaml")?.List()?.Maps() ?? [])
            registry.Add(map.Find("code"), Read(map, opened.Pack));
    }

    private static GeneralCaveat? Read(PackMap map, CountryPack pack)
    {
        var code = map.Need("code")?.Text();
        var about = map.Need("about")?.Word<CaveatSubject>();
        var text = pack.Text(map.Need("text"), $"caveat.{code}");
        var evidence = pack.EvidenceOf(map);
        map.RefuseOtherKeys();
        return code is null || about is null || text is null || evidence is null ? null : new(code, about.Value, text, evidence);
    }
}
