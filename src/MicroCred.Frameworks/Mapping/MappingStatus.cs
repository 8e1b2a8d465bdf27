namespace MicroCred.Frameworks.Mapping;

/// <summary>How far a mapping may be relied on.</summary>
public enum MappingStatus
{
    /// <summary>Every step rests on an official result that a custodian confirmed or that was read in a source.</summary>
    Referenced,

    /// <summary>At least one step is a candidate or general knowledge: shown, never presented as an official result.</summary>
    Provisional,

    /// <summary>Both frameworks are referenced, and the target has no level for it.</summary>
    NoCounterpart,

    /// <summary>No path between the two frameworks is known.</summary>
    NotReferenced,
}
