using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MicroCred.Frameworks.Mapping;
using MicroCred.Frameworks.Sourcing;
using MicroCred.Frameworks.Text;

namespace MicroCred.Portal.Downloads;

/// <summary>Everything, for a program: names in all languages, evidence with each fact. Described in <c>docs/downloads.md</c>.</summary>
internal static class WriteMappingJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) },
    };

    /// <param name="notice">That no row is official unless it says so.</param>
    public static byte[] Write(MappingExport export, LocalizedText notice) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            Format = "microcred-regional/mapping/1",
            export.AsOf,
            Notice = Languages(notice),
            Frameworks = export.Frameworks.Select(Framework),
            Sources = export.Sources.Select(source => new { source.Code, source.Title, source.Publisher, source.Year, source.Url, ReadingGrade = source.Grade }),
        },
        Options);

    private static object Framework(ExportedFramework exported)
    {
        var framework = exported.Framework;
        return new
        {
            framework.Code,
            Name = Languages(framework.Name),
            framework.OfficialName,
            framework.Country,
            framework.Edition,
            framework.Authority,
            framework.LegalBasis,
            framework.Url,
            framework.EffectiveFrom,
            Evidence = Evidence(framework.Evidence),
            Referencing = new
            {
                framework.Referencing.Status,
                framework.Referencing.Year,
                framework.Referencing.Report,
                RowsHoldFrom = framework.Referencing.From,
                OpenIssue = framework.Referencing.OpenIssue is { } issue ? Languages(issue) : null,
                Evidence = Evidence(framework.Referencing.Evidence),
            },
            Levels = exported.Levels.Select(level => new
            {
                level.Level.Number,
                Label = Languages(level.Level.Label),
                Titles = level.Level.Titles.Select(title => new { title.Sector, Title = Languages(title.Title) }),
                Evidence = Evidence(level.Level.Evidence),
                Aqrf = exported.IsReference ? null : Aqrf(level),
            }),
        };
    }

    private static object Aqrf(ExportedLevel level) => new
    {
        Levels = (level.Step?.To ?? []).Select(reference => reference.Number),
        level.Status,
        level.Step?.Relation,
        Evidence = level.Step is null ? null : Evidence(level.Step.Evidence),
    };

    private static object Evidence(Evidence evidence) => new
    {
        evidence.Strength,
        Sources = evidence.Citations.Select(citation => new { citation.Source.Code, citation.Section }),
        Note = evidence.Note is null ? null : Languages(evidence.Note),
        evidence.ConfirmedBy,
        evidence.ConfirmedOn,
    };

    private static SortedDictionary<string, string> Languages(LocalizedText text) =>
        new(text.Languages.ToDictionary(language => language, language => text.In(language)), StringComparer.Ordinal);
}
