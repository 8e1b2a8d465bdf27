using System.Collections.Immutable;
using MicroCred.Frameworks.Packs.Nodes;

namespace MicroCred.Frameworks.Packs.Reading;

/// <summary><c>levels</c> in <c>framework.yaml</c></summary>
internal static class ReadLevels
{
    private static readonly string[] Sectors = ["academic", "tvet", "professional"];

    /// <returns>All levels, or nothing where one of them turned out wrong: the numbers of the others would then mislead what refers to them.</returns>
    public static ImmutableArray<Level>? Read(PackMap framework, ImmutableArray<DescriptorDomain> domains, CountryPack pack)
    {
        Level?[] levels = [.. framework.Maps("levels").Select((map, index) => ReadLevel(map, expectedNumber: index + 1, domains, pack))];
        return levels.Contains(null) ? null : [.. levels.OfType<Level>()];
    }

    private static Level? ReadLevel(PackMap map, int expectedNumber, ImmutableArray<DescriptorDomain> domains, CountryPack pack)
    {
        var number = map.Need("number")?.Integer(1, 99);
        var label = pack.Text(map.Need("label"), $"level.{number}.label");
        var evidence = pack.EvidenceOf(map);
        ImmutableArray<QualificationTitle> titles = [.. map.Maps("titles").Select((title, index) => ReadTitle(title, $"level.{number}.title.{index + 1}", pack)).OfType<QualificationTitle>()];
        ImmutableArray<LevelDescriptor> descriptors =
            [.. ReadDescriptors(map, number, domains, pack).OrderBy(descriptor => domains.IndexOf(descriptor.Domain))];
        ImmutableArray<MinimumCredits> credits = [.. map.Maps("minimumCredits").Select(entry => ReadCredits(entry, pack)).OfType<MinimumCredits>()];
        map.RefuseOtherKeys();
        if (number is not null && number != expectedNumber)
            map.Find("number")!.Refuse(PackProblems.WrongLevelNumber(number.Value, expectedNumber));
        return number != expectedNumber || label is null || evidence is null
            ? null
            : new() { Number = expectedNumber, Label = label, Titles = titles, Descriptors = descriptors, MinimumCredits = credits, Evidence = evidence };
    }

    private static QualificationTitle? ReadTitle(PackMap map, string key, CountryPack pack)
    {
        var sector = map.Need("sector")?.Text();
        var name = map.Find("title")?.Text();
        var description = pack.Text(map.Find("text"), key);
        map.RefuseOtherKeys();
        if (sector is not null && !Sectors.Contains(sector))
            map.Find("sector")!.Refuse(PackProblems.UnknownName("sector", sector, Sectors));
        if ((map.Find("title") is null) == (map.Find("text") is null))
            map.Refuse(PackProblems.Needs("title and text both given, or neither", "exactly one of them", "give the name as title, or a description as text"));
        return sector is null || (description ?? (name is null ? null : LocalizedText.English(name))) is not { } title ? null : new(sector, title);
    }

    private static IEnumerable<LevelDescriptor> ReadDescriptors(PackMap level, int? number, ImmutableArray<DescriptorDomain> domains, CountryPack pack)
    {
        foreach (var (code, node) in level.Find("descriptors")?.Map()?.Entries ?? [])
        {
            var domain = domains.FirstOrDefault(domain => domain.Code == code.Value);
            if (domain is null)
                code.Refuse(PackProblems.UnknownName("domain", code.Value, domains.Select(known => known.Code)));
            if (node.Map() is not { } map)
                continue;
            var summary = pack.Text(map.Need("text"), $"level.{number}.{code.Value}");
            var evidence = pack.EvidenceOf(map);
            map.RefuseOtherKeys();
            if (domain is not null && summary is not null && evidence is not null)
                yield return new(domain, summary, evidence);
        }
    }

    private static MinimumCredits? ReadCredits(PackMap map, CountryPack pack)
    {
        var award = map.Need("award")?.Text();
        var credits = map.Need("credits")?.PositiveDecimal();
        var maximum = map.Find("maximum")?.PositiveDecimal();
        var evidence = pack.EvidenceOf(map);
        map.RefuseOtherKeys();
        if (maximum < credits)
            map.Find("maximum")!.Refuse(PackProblems.Needs($"a maximum of {maximum} below the minimum of {credits}", "the same or more", "mend one of them"));
        return award is null || credits is null || evidence is null ? null : new(award, credits.Value, maximum, evidence);
    }
}
