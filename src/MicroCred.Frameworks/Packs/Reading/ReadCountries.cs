using System.Text.RegularExpressions;
using MicroCred.Frameworks.Packs.Nodes;

namespace MicroCred.Frameworks.Packs.Reading;

/// <summary><c>pack.yaml</c></summary>
internal sealed partial class ReadCountries
{
    private readonly Registry<Country> registry = new("country code");

    public IEnumerable<Country> All => registry.Values;

    public void Read(OpenPack opened)
    {
        if (opened.Document("pack.yaml")?.Map() is not { } map)
            return;
        var pack = opened.Pack;
        var code = map.Need("code")?.Text();
        var name = pack.Text(map.Need("name"), "name");
        pack.IsRegion = map.Find("region") is { } region && region.Flag() != false;
        var referencing = map.Find("referencing")?.Map() is { } node ? ReadReferencing.Read(node, pack, placed: null) : null;
        map.RefuseOtherKeys();

        if (code is not null && !CountryCode().IsMatch(code))
            map.Find("code")!.Refuse(PackProblems.NotAs(code, PackProblems.Expected.CountryCode));
        else if (code is not null && !pack.IsRegion && !Path.GetFileName(pack.Folder).Equals(code, StringComparison.OrdinalIgnoreCase))
            map.Find("code")!.Refuse(PackProblems.FolderIsNotCode(Path.GetFileName(pack.Folder), code));
        pack.Code = code ?? "";
        registry.Add(map.Find("code"), code is null || name is null ? null : new(code, name, pack.IsRegion, referencing));
    }

    [GeneratedRegex("^[A-Z]{2}$")]
    private static partial Regex CountryCode();
}
