using System.Collections.Frozen;
using System.Collections.Immutable;

namespace MicroCred.Frameworks.Mapping;

/// <summary>
/// Level → levels of another framework, through the AQRF: up by the level's own row, then down by every row that names one of the AQRF
/// levels reached. A set of levels is answered, for a row may be undecided and two levels may share one. Pure: it answers by its snapshot
/// and the day asked for, from tables that it works out once.
/// </summary>
public sealed class LevelMapper
{
    private readonly ReferenceData data;
    private readonly QualificationsFramework? reference;
    private readonly FrozenDictionary<QualificationsFramework, ReferencingTimeline> timelines;

    public LevelMapper(ReferenceData data)
    {
        this.data = data;
        reference = data.FindFramework(QualificationsFramework.ReferenceCode);
        timelines = data.Frameworks
            .Where(framework => reference is not null && framework != reference)
            .ToFrozenDictionary(framework => framework, framework => new ReferencingTimeline(framework, reference!, data));
    }

    /// <summary>
    /// A framework maps to itself in no step: the level itself, REFERENCED, for nothing had to be inferred. It says so in a caveat.
    /// </summary>
    /// <returns>The mapping, also where there is no path; a refusal only for a framework or level that does not exist.</returns>
    public Result<LevelMapping> Map(LevelId from, string toFramework, DateOnly asOf)
    {
        if (!data.GetLevel(from, "from").TryGet(out var level, out var refusal) || !data.GetFramework(toFramework, "to").TryGet(out var to, out refusal))
            return refusal;
        return Map(level, to, asOf);
    }

    /// <summary>One row for each AQRF level, one column for each framework; a framework named twice stands once.</summary>
    public Result<MappingMatrix> Matrix(IEnumerable<string> frameworks, DateOnly asOf)
    {
        if (!data.GetFramework(QualificationsFramework.ReferenceCode, "frameworks").TryGet(out var rows, out var refusal))
            return refusal;
        var columns = ImmutableArray.CreateBuilder<QualificationsFramework>();
        foreach (var code in frameworks)
        {
            if (!data.GetFramework(code, "frameworks").TryGet(out var column, out refusal))
                return refusal;
            if (!columns.Contains(column))
                columns.Add(column);
        }

        ImmutableArray<MappingRow> placed =
            [.. rows.Levels.Select(level => new MappingRow(level, [.. columns.Select(column => Cell(Map(level, column, asOf)))]))];
        var seen = placed.SelectMany(row => row.Cells).SelectMany(cell => cell.Levels).ToHashSet();
        return new MappingMatrix(columns.ToImmutable(), placed, [.. columns.SelectMany(column => column.Levels).Where(level => !seen.Contains(level))]);
    }

    private static MappingCell Cell(LevelMapping mapping) =>
        new(mapping.To, mapping.Levels, mapping.Status, mapping.Steps.IsEmpty ? null : mapping.Steps[0]);

    private LevelMapping Map(Level from, QualificationsFramework to, DateOnly asOf)
    {
        if (FindNotInForce(from.Framework, to, asOf) is { } notYet)
            return NoPath(from, to, asOf, MappingCaveats.NotInForce(notYet));
        if (from.Framework == to)
            return new(from, to, [from], MappingStatus.Referenced, [], MappingCaveats.OfItself, asOf);

        MappingStep? up = null;
        if (from.Framework != reference)
        {
            if (TableOf(from.Framework, asOf) is not { } table)
                return NoPath(from, to, asOf, MappingCaveats.NoRows(from.Framework, asOf));
            up = table.Up(from);
            if (up is null)
                return NoPath(from, to, asOf, MappingCaveats.NoRow(from));
            if (up.To.IsEmpty || to == reference)
                return Found(from, to, asOf, [up], isPartial: false);
        }

        if (TableOf(to, asOf) is not { } target)
            return NoPath(from, to, asOf, MappingCaveats.NoRows(to, asOf));
        var down = target.Down(up?.To ?? [from]);
        if (down.To.IsEmpty && !target.IsComplete)
            return NoPath(from, to, asOf, MappingCaveats.RowsMissing(to));
        return Found(from, to, asOf, up is null ? [down] : [up, down], isPartial: !target.IsComplete);
    }

    private ReferencingTable? TableOf(QualificationsFramework framework, DateOnly asOf) => timelines.GetValueOrDefault(framework)?.On(asOf);

    private QualificationsFramework? FindNotInForce(QualificationsFramework from, QualificationsFramework to, DateOnly asOf) =>
        from.EffectiveFrom > asOf ? from : to.EffectiveFrom > asOf ? to : from != to && reference?.EffectiveFrom > asOf ? reference : null;

    private static LevelMapping NoPath(Level from, QualificationsFramework to, DateOnly asOf, Message reason) =>
        new(from, to, [], MappingStatus.NotReferenced, [], MappingCaveats.OfNoPath(from.Framework, to, reason), asOf);

    private static LevelMapping Found(Level from, QualificationsFramework to, DateOnly asOf, ImmutableArray<MappingStep> steps, bool isPartial)
    {
        var levels = steps[^1].To;
        var isOfficial = steps[0].IsOfficial && steps[^1].IsOfficial;
        var status = levels.IsEmpty ? MappingStatus.NoCounterpart : isOfficial ? MappingStatus.Referenced : MappingStatus.Provisional;
        return new(from, to, levels, status, steps, MappingCaveats.OfPath(from.Framework, to, levels.Length, isOfficial, isPartial), asOf);
    }
}
