using System.Collections.Immutable;
using MicroCred.Frameworks.Packs.Nodes;

namespace MicroCred.Frameworks.Packs.Reading;

/// <summary><c>evidence.yaml</c></summary>
internal sealed class ReadEvidence(Registry<Source> sources)
{
    public void Read(OpenPack opened)
    {
        foreach (var (name, node) in opened.Document("evidence.yaml")?.Map()?.Entries ?? [])
            opened.Pack.Define(name.Value, node.Map() is { } record ? Read(name.Value, record, opened.Pack) : null);
    }

    private Evidence? Read(string name, PackMap record, CountryPack pack)
    {
        var strength = record.Need("strength")?.Word<EvidenceStrength>();
        ImmutableArray<Citation> citations = [.. (record.Need("sources")?.List()?.Items ?? []).Select(Cite).OfType<Citation>()];
        var note = pack.Text(record.Find("note"), $"evidence.{name}.note");
        var confirmedBy = record.Find("confirmedBy")?.Text();
        var confirmedOn = record.Find("confirmedOn")?.Date();
        record.RefuseOtherKeys();

        if (strength is null)
            return null;
        if (strength < EvidenceStrength.Derived && record.Find("sources") is PackList { Items.Count: 0 } empty)
            empty.Refuse(PackProblems.Needs(
                $"no sources for {PackWord.Of(strength.Value.ToString())}", "at least one: only DERIVED and UNCONFIRMED may do without", "name the document, or lower the strength"));
        var confirmed = strength == EvidenceStrength.Confirmed;
        if (confirmed && (record.Find("confirmedBy") is null || record.Find("confirmedOn") is null))
            record.Refuse(PackProblems.Needs("CONFIRMED without who or when", "confirmedBy and confirmedOn", "add both, or lower the strength"));
        if (!confirmed && (confirmedBy is not null || confirmedOn is not null))
            record.Refuse(PackProblems.Needs("confirmedBy or confirmedOn beside another strength", "them only with CONFIRMED", "remove them, or raise the strength"));
        return new(strength.Value, citations, note, confirmedBy, confirmedOn);
    }

    private Citation? Cite(PackNode node)
    {
        if (node is not PackMap map)
            return Find(node, null);
        var section = map.Find("section")?.Text();
        var citation = map.Need("source") is { } source ? Find(source, section) : null;
        map.RefuseOtherKeys();
        return citation;
    }

    private Citation? Find(PackNode node, string? section)
    {
        if (node.Text() is not { } code)
            return null;
        if (sources.Find(code) is { } source)
            return new(source, section);
        if (!sources.Knows(code))
            node.Refuse(PackProblems.UnknownName("source", code, sources.Codes));
        return null;
    }
}
