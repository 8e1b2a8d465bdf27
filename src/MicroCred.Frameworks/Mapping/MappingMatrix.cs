using System.Collections.Immutable;

namespace MicroCred.Frameworks.Mapping;

/// <summary>Where the levels of several frameworks stand against the AQRF.</summary>
/// <param name="Frameworks">The columns, in the order asked for, each once.</param>
/// <param name="Rows">One for each AQRF level, ascending.</param>
/// <param name="Unplaced">Levels that stand in no row: their place is not known, or the result places them nowhere.</param>
public sealed record MappingMatrix(
    ImmutableArray<QualificationsFramework> Frameworks,
    ImmutableArray<MappingRow> Rows,
    ImmutableArray<Level> Unplaced);

/// <param name="Cells">One for each framework, in the order of the columns.</param>
public sealed record MappingRow(Level Reference, ImmutableArray<MappingCell> Cells);

/// <param name="Step">What the cell rests on; absent where there is no path, and in the AQRF's own column.</param>
public sealed record MappingCell(
    QualificationsFramework Framework,
    ImmutableArray<Level> Levels,
    MappingStatus Status,
    MappingStep? Step);
