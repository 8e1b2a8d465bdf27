using MicroCred.Frameworks.Sourcing;

namespace MicroCred.Portal.Downloads;

/// <summary>One line a level. The columns are described in <c>docs/downloads.md</c>; names are in English.</summary>
internal static class WriteMappingCsv
{
    public static byte[] Write(MappingExport export)
    {
        var table = new CsvTable(
            "framework", "framework_name", "country", "level", "level_label", "aqrf_levels", "relation", "status",
            "evidence_strength", "evidence_note", "sources", "source_titles", "confirmed_by", "confirmed_on",
            "referencing_status", "referencing_year", "referencing_report", "rows_hold_from", "as_of");
        foreach (var framework in export.Frameworks)
        {
            foreach (var level in framework.Levels)
                Add(table, export, framework, level);
        }

        return table.ToBytes();
    }

    private static void Add(CsvTable table, MappingExport export, ExportedFramework exported, ExportedLevel level)
    {
        var (framework, referencing) = (exported.Framework, exported.Framework.Referencing);
        var evidence = level.Step?.Evidence;
        table.Add(
            framework.Code,
            framework.Name.ToString(),
            framework.Country,
            level.Level.Number,
            level.Level.Label.ToString(),
            exported.IsReference ? level.Level.Number : string.Join('|', (level.Step?.To ?? []).Select(reference => reference.Number)),
            level.Step is null ? null : Constant.Of(level.Step.Relation),
            exported.IsReference ? null : Constant.Of(level.Status),
            evidence is null ? null : Constant.Of(evidence.Strength),
            evidence?.Note?.ToString(),
            evidence is null ? null : string.Join("; ", evidence.Citations.Select(Cite)),
            evidence is null ? null : string.Join("; ", evidence.Citations.Select(citation => citation.Source.Title)),
            evidence?.ConfirmedBy,
            evidence?.ConfirmedOn,
            Constant.Of(referencing.Status),
            referencing.Year,
            referencing.Report,
            referencing.From,
            export.AsOf);
    }

    /// <summary><c>S-MQF2 2018 [contents page]</c>: code, year and place, as far as they are known.</summary>
    private static string Cite(Citation citation) =>
        citation.Source.Code
        + (citation.Source.Year is { } year ? $" {year}" : "")
        + (citation.Section is null ? "" : $" [{citation.Section}]");
}
