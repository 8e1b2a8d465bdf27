using System.Collections.Immutable;
using MicroCred.Frameworks.Packs.Nodes;

namespace MicroCred.Frameworks.Packs.Reading;

/// <summary><c>credits.yaml</c></summary>
internal sealed class ReadCreditSystems
{
    private readonly Registry<CreditSystem> registry = new("credit system");
    private readonly List<PackNode> targets = [];

    public IEnumerable<CreditSystem> All => registry.Values;

    public void Read(OpenPack opened)
    {
        foreach (var map in opened.Document("credits.yaml")?.List()?.Maps() ?? [])
            registry.Add(map.Find("code"), Read(map, opened.Pack));
    }

    /// <summary>Call when all packs are read: a published ratio leads to a system that exists.</summary>
    public void RefuseUnknownTargets()
    {
        foreach (var target in targets)
        {
            if (target.Text() is { } code && !registry.Knows(code))
                target.Refuse(PackProblems.UnknownName("credit system", code, registry.Codes));
        }
    }

    private CreditSystem? Read(PackMap map, CountryPack pack)
    {
        var code = map.Need("code")?.Text();
        var name = pack.Text(map.Need("name"), $"credits.{code}.name");
        var unit = pack.Text(map.Need("unit"), $"credits.{code}.unit");
        var concept = pack.Text(map.Need("hoursConcept"), $"credits.{code}.hoursConcept");
        var hours = map.Find("hoursPerCredit")?.Map() is { } range ? ReadRange(range) : null;
        var reason = pack.Text(map.Find("noRatioReason"), $"credits.{code}.noRatioReason");
        var from = map.Find("effectiveFrom")?.Date();
        var to = map.Find("effectiveTo")?.Date();
        var authority = map.Find("authority")?.Text();
        var evidence = pack.EvidenceOf(map);
        ImmutableArray<PublishedRatio> published = [.. map.Maps("published").Select(entry => ReadRatio(entry, pack)).OfType<PublishedRatio>()];
        ImmutableArray<LocalizedText> caveats = [.. pack.TextList(map, "caveats", $"credits.{code}.caveat")];
        map.RefuseOtherKeys();

        if ((map.Find("hoursPerCredit") is null) == (map.Find("noRatioReason") is null))
            map.Refuse(PackProblems.Needs("hoursPerCredit and noRatioReason both given, or neither", "exactly one of them", "state the hours, or why there are none"));
        if (to < from)
            map.Find("effectiveTo")!.Refuse(PackProblems.EndsBeforeItBegins($"{from:O}", $"{to:O}"));
        return code is null || name is null || unit is null || concept is null || evidence is null
            ? null
            : new()
            {
                Code = code,
                Country = pack.Country,
                Name = name,
                Unit = unit,
                HoursConcept = concept,
                HoursPerCredit = hours,
                NoRatioReason = reason,
                EffectiveFrom = from,
                EffectiveTo = to,
                Authority = authority,
                PublishedRatios = published,
                Caveats = caveats,
                Evidence = evidence,
            };
    }

    private static FractionRange? ReadRange(PackMap map)
    {
        var min = map.Need("min")?.PositiveFraction();
        var max = map.Need("max")?.PositiveFraction();
        map.RefuseOtherKeys();
        if (min > max)
            map.Find("min")!.Refuse(PackProblems.Needs($"a minimum of {min} above the maximum of {max}", "the same or less", "mend one of them"));
        return min is null || max is null ? null : new FractionRange(min.Value, max.Value);
    }

    private PublishedRatio? ReadRatio(PackMap map, CountryPack pack)
    {
        var to = map.Need("to");
        var ratio = map.Need("ratio")?.PositiveFraction();
        var evidence = pack.EvidenceOf(map);
        map.RefuseOtherKeys();
        if (to is not null)
            targets.Add(to);
        return to?.Text() is not { } code || ratio is null || evidence is null ? null : new(code, ratio.Value, evidence);
    }
}
