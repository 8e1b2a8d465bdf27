using System.Collections.Immutable;
using MicroCred.Frameworks.Levels;
using MicroCred.Frameworks.Mapping;
using MicroCred.Frameworks.Sourcing;
using MicroCred.Portal.Pages.Frameworks;
using MicroCred.Portal.Reference;

namespace MicroCred.Portal.Downloads;

/// <summary>What the downloads hold, whatever their form: each framework, its levels, and what ties them to the AQRF on a day.</summary>
internal sealed record MappingExport(DateOnly AsOf, ImmutableArray<ExportedFramework> Frameworks, ImmutableArray<Source> Sources)
{
    public static MappingExport Collect(ReferenceDesk desk, DateOnly asOf)
    {
        ImmutableArray<ExportedFramework> frameworks =
            [.. desk.Data.Frameworks.InReadingOrder().Select(framework => new ExportedFramework(framework, [.. framework.Levels.Select(level => Export(level, desk, asOf))]))];
        var cited = frameworks.SelectMany(framework => framework.Evidence).SelectMany(evidence => evidence.Citations).Select(citation => citation.Source);
        return new(asOf, frameworks, [.. cited.Distinct().OrderBy(source => source.Code, StringComparer.Ordinal)]);
    }

    private static ExportedLevel Export(Level level, ReferenceDesk desk, DateOnly asOf)
    {
        var mapping = desk.Levels.Map(level.Id, QualificationsFramework.ReferenceCode, asOf).Value;
        return new(level, mapping.Status, mapping.Steps.IsEmpty ? null : mapping.Steps[0]);
    }
}

internal sealed record ExportedFramework(QualificationsFramework Framework, ImmutableArray<ExportedLevel> Levels)
{
    public bool IsReference => Framework.Code == QualificationsFramework.ReferenceCode;

    public IEnumerable<Evidence> Evidence =>
        [Framework.Evidence, Framework.Referencing.Evidence, .. Levels.Select(level => level.Level.Evidence), .. Levels.Select(level => level.Step?.Evidence).OfType<Evidence>()];

    /// <summary>
    /// One AQRF level for one national level, both ways, by an official result. Only then are the two the same for a program:
    /// an exact match is transitive, so a second level on either side would make two levels of one framework equal.
    /// </summary>
    public bool IsExact(ExportedLevel level) =>
        level.Step is { IsOfficial: true, To: [var only] } && Levels.Count(other => other.Step?.To.Contains(only) == true) == 1;
}

/// <param name="Step">To the AQRF; null where there is no path, and for the AQRF's own levels.</param>
internal sealed record ExportedLevel(Level Level, MappingStatus Status, MappingStep? Step);
