using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace MicroCred.Frameworks.Mapping;

/// <summary>A framework's rows in one period, worked out in both directions so that a mapping only picks steps.</summary>
internal sealed class ReferencingTable
{
    private readonly QualificationsFramework framework;
    private readonly ImmutableArray<ReferencingRow> rows;
    private readonly MappingStep?[] up;
    private readonly MappingStep[] down;

    // Keyed by the array that a row's step carries, so there are at most as many entries as undecided rows.
    private readonly ConcurrentDictionary<ImmutableArray<Level>, MappingStep> downFromSeveral = [];

    /// <param name="rows">Ascending by national level, not empty.</param>
    public ReferencingTable(QualificationsFramework framework, QualificationsFramework reference, ImmutableArray<ReferencingRow> rows)
    {
        (this.framework, this.rows) = (framework, rows);
        up = new MappingStep?[framework.Levels.Length];
        foreach (var row in rows)
            up[row.NationalLevel - 1] = Step([framework.FindLevel(row.NationalLevel)!], [.. row.AqrfLevels.Select(number => reference.FindLevel(number)!)], [row]);
        down = [.. reference.Levels.Select(level => WorkOutDown([level]))];
    }

    /// <summary>Every level of the framework has a row, so that "no counterpart" can be said.</summary>
    public bool IsComplete => rows.Length == framework.Levels.Length;

    /// <summary>A national level → the AQRF; absent where it has no row.</summary>
    public MappingStep? Up(Level national) => up[national.Number - 1];

    /// <summary>AQRF levels → the framework.</summary>
    public MappingStep Down(ImmutableArray<Level> references) =>
        references is [var only] ? down[only.Number - 1] : downFromSeveral.GetOrAdd(references, WorkOutDown);

    private MappingStep WorkOutDown(ImmutableArray<Level> references)
    {
        ImmutableArray<ReferencingRow> hits = [.. rows.Where(row => references.Any(level => row.AqrfLevels.Contains(level.Number)))];
        return Step(references, [.. hits.Select(row => framework.FindLevel(row.NationalLevel)!)], hits.IsEmpty ? rows : hits);
    }

    private MappingStep Step(ImmutableArray<Level> from, ImmutableArray<Level> to, ImmutableArray<ReferencingRow> basis) =>
        new(from, to, basis, basis.Max(row => row.Relation), Evidence.Of(basis.Select(row => row.Evidence)), basis.All(IsOfficial));

    private bool IsOfficial(ReferencingRow row) =>
        row.Relation == ReferencingRelation.Official
        && (row.Evidence.Strength == EvidenceStrength.Confirmed
            || (row.Evidence.Strength <= EvidenceStrength.SecondarySource && framework.Referencing.Status == ReferencingStatus.Referenced));
}
