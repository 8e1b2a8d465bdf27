using System.Collections.Immutable;
using MicroCred.Frameworks.Packs.Nodes;

namespace MicroCred.Frameworks.Packs.Reading;

/// <summary>A row as read, with the places that a later check points to.</summary>
internal sealed record ReadRow(ReferencingRow Row, PackNode Level, PackNode Aqrf);

/// <summary><c>referencing</c> in <c>framework.yaml</c> and <c>pack.yaml</c></summary>
internal static class ReadReferencing
{
    private const int HighestLevel = 99;

    /// <param name="placed">Receives the rows with their places; absent where no framework is known, and then rows are refused.</param>
    public static Referencing? Read(PackMap map, CountryPack pack, List<ReadRow>? placed)
    {
        var status = map.Need("status")?.Word<ReferencingStatus>();
        var year = map.Find("year")?.Integer(1900, 2100);
        var from = map.Find("from")?.Date();
        var report = map.Find("report")?.Text();
        var evidence = pack.EvidenceOf(map);
        var openIssue = pack.Text(map.Find("openIssue"), "referencing.openIssue");
        var rows = map.Maps("rows").Select(row => ReadRow(row, pack)).OfType<ReadRow>().ToList();
        map.RefuseOtherKeys();

        if (map.Find("rows") is PackList { Items.Count: > 0 } list)
        {
            if (placed is null)
                list.Refuse(PackProblems.Needs("rows without a framework", "none in pack.yaml", "move the referencing to framework.yaml"));
            else if (status is ReferencingStatus.NotReferenced or ReferencingStatus.NotApplicable)
                list.Refuse(PackProblems.Needs($"rows with the status {PackWord.Of(status.Value.ToString())}", "none", "remove the rows, or mend the status"));
        }

        foreach (var twice in rows.GroupBy(row => row.Row.NationalLevel).SelectMany(group => group.Skip(1).Select(row => (row, First: group.First()))))
            twice.row.Level.Refuse(PackProblems.Twice("row for level", $"{twice.row.Row.NationalLevel}", twice.First.Level));
        placed?.AddRange(rows);
        return status is null || evidence is null
            ? null
            : new(status.Value, year, from, report, [.. rows.Select(row => row.Row).OrderBy(row => row.NationalLevel)], evidence, openIssue);
    }

    private static ReadRow? ReadRow(PackMap map, CountryPack pack)
    {
        var level = map.Need("level")?.Integer(1, HighestLevel);
        var aqrf = map.Need("aqrf")?.List();
        ImmutableArray<int> levels = [.. (aqrf?.Items ?? []).Select(item => item.Integer(1, HighestLevel)).OfType<int>()];
        var relation = map.Need("relation")?.Word<ReferencingRelation>();
        var evidence = pack.EvidenceOf(map);
        map.RefuseOtherKeys();
        if (level is null || aqrf is null || relation is null || evidence is null || levels.Length != aqrf.Items.Count)
            return null;

        if (!levels.SequenceEqual(levels.Distinct().Order()))
            aqrf.Refuse(PackProblems.Needs("AQRF levels out of order or repeated", "each once, ascending", "sort them"));
        if (levels.IsEmpty && relation != ReferencingRelation.Official)
            aqrf.Refuse(PackProblems.Needs("no AQRF level", "at least one: only an OFFICIAL result may place a level nowhere", "name the levels, or leave the row out"));
        if (relation == ReferencingRelation.SameNumber && !(levels is [var same] && same == level))
            aqrf.Refuse(PackProblems.Needs($"SAME_NUMBER with [{string.Join(", ", levels)}]", $"[{level}]", "mend the level or the relation"));
        if (relation == ReferencingRelation.Official && evidence.Strength >= EvidenceStrength.Derived)
            map.Refuse(PackProblems.Needs(
                $"OFFICIAL on evidence that is {PackWord.Of(evidence.Strength.ToString())}", "a result that was read", "name the evidence of the result table, or say CANDIDATE or SAME_NUMBER"));
        if (relation != ReferencingRelation.Official && evidence.Strength <= EvidenceStrength.PrimarySource)
            map.Refuse(PackProblems.Needs(
                $"{PackWord.Of(relation.Value.ToString())} on evidence that is {PackWord.Of(evidence.Strength.ToString())}", "OFFICIAL where the result was read", "mend the relation or the evidence"));
        return new(new(level.Value, levels, relation.Value, evidence), map.Find("level")!, aqrf);
    }
}
