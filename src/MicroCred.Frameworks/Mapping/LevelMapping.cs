using System.Collections.Immutable;

namespace MicroCred.Frameworks.Mapping;

/// <summary>What a level of one framework corresponds to in another, through the AQRF.</summary>
/// <param name="Levels">Ascending: none, one or several, for KKNI has nine levels and the AQRF eight.</param>
/// <param name="Steps">In order, at most up to the AQRF and down from it; none where there is no path, and none from a framework to itself.</param>
/// <param name="Caveats">What a reader must know; always at least that a shared level is no entitlement to recognition.</param>
/// <param name="AsOf">The day for which it was asked.</param>
public sealed record LevelMapping(
    Level From,
    QualificationsFramework To,
    ImmutableArray<Level> Levels,
    MappingStatus Status,
    ImmutableArray<MappingStep> Steps,
    ImmutableArray<Message> Caveats,
    DateOnly AsOf);

/// <summary>One passage between a national framework and the AQRF, in either direction.</summary>
/// <param name="FromLevels">Ascending; several where the step before left the level undecided.</param>
/// <param name="To">Ascending; none where the framework has no counterpart.</param>
/// <param name="Rows">The referencing rows that it rests on; where it finds no counterpart, all rows of the framework.</param>
/// <param name="Relation">The weakest of its rows.</param>
/// <param name="Evidence">Of its rows together: as strong as the weakest, with the sources of all.</param>
/// <param name="IsOfficial">Every row is an official result that was confirmed or read.</param>
public sealed record MappingStep(
    ImmutableArray<Level> FromLevels,
    ImmutableArray<Level> To,
    ImmutableArray<ReferencingRow> Rows,
    ReferencingRelation Relation,
    Evidence Evidence,
    bool IsOfficial)
{
    /// <summary>The first of <see cref="FromLevels"/>.</summary>
    public Level From => FromLevels[0];

    public MappingStatus Status =>
        To.IsEmpty ? MappingStatus.NoCounterpart : IsOfficial ? MappingStatus.Referenced : MappingStatus.Provisional;
}
