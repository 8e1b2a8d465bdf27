using System.Collections.Immutable;
using MicroCred.Frameworks.Packs.Nodes;

namespace MicroCred.Frameworks.Packs.Reading;

/// <summary><c>framework.yaml</c></summary>
internal sealed class ReadFrameworks
{
    private readonly Registry<QualificationsFramework> registry = new("framework");
    private readonly List<(QualificationsFramework Framework, ReadRow Row)> rows = [];

    public IEnumerable<QualificationsFramework> All => registry.Values;

    public IReadOnlyCollection<string> Codes => registry.Codes;

    public QualificationsFramework? Find(string code) => registry.Find(code);

    public void Read(OpenPack opened)
    {
        if (opened.Document("framework.yaml")?.Map() is not { } map)
            return;
        var read = new List<ReadRow>();
        var framework = Read(map, opened.Pack, read);
        registry.Add(map.Find("code"), framework);
        if (framework is not null)
            rows.AddRange(read.Select(row => (framework, row)));
    }

    /// <summary>Call when all packs are read: a row ties two levels that exist.</summary>
    public void RefuseRowsWithoutLevels()
    {
        var reference = registry.Find(QualificationsFramework.ReferenceCode);
        foreach (var (framework, row) in rows)
        {
            if (framework.FindLevel(row.Row.NationalLevel) is null)
                row.Level.Refuse(PackProblems.LevelAbsent(framework.Code, row.Row.NationalLevel, framework.Levels.Length));
            foreach (var number in row.Row.AqrfLevels)
            {
                if (reference?.FindLevel(number) is null)
                    row.Aqrf.Refuse(PackProblems.LevelAbsent(QualificationsFramework.ReferenceCode, number, reference?.Levels.Length ?? 0));
            }
        }
    }

    private static QualificationsFramework? Read(PackMap map, CountryPack pack, List<ReadRow> rows)
    {
        var code = map.Need("code")?.Text();
        var name = pack.Text(map.Need("name"), "framework.name");
        var officialName = map.Find("officialName")?.Text();
        var edition = map.Find("edition")?.Text();
        var authority = map.Find("authority")?.Text();
        var legalBasis = map.Find("legalBasis")?.Text();
        var url = map.Find("url")?.Url();
        var effectiveFrom = map.Find("effectiveFrom")?.Date();
        var evidence = pack.EvidenceOf(map);
        ImmutableArray<LocalizedText> notes = [.. pack.TextList(map, "notes", "framework.note")];
        var domains = ReadDomains(map, pack);
        var referencing = map.Need("referencing")?.Map() is { } node ? ReadReferencing.Read(node, pack, rows) : null;
        var levels = ReadLevels.Read(map, domains, pack);
        map.RefuseOtherKeys();
        return code is null || name is null || evidence is null || referencing is null || levels is null
            ? null
            : new()
            {
                Code = code,
                Name = name,
                OfficialName = officialName,
                Country = pack.Country,
                Edition = edition,
                Authority = authority,
                LegalBasis = legalBasis,
                Url = url,
                EffectiveFrom = effectiveFrom,
                Domains = domains,
                Levels = levels.Value,
                Referencing = referencing,
                Notes = notes,
                Evidence = evidence,
            };
    }

    private static ImmutableArray<DescriptorDomain> ReadDomains(PackMap map, CountryPack pack)
    {
        var domains = new Registry<DescriptorDomain>("domain");
        foreach (var entry in map.Maps("domains"))
        {
            var code = entry.Need("code")?.Text();
            var name = pack.Text(entry.Need("name"), $"domain.{code}");
            entry.RefuseOtherKeys();
            domains.Add(entry.Find("code"), code is null || name is null ? null : new(code, name));
        }

        return [.. domains.Values];
    }
}
