using System.Collections.Immutable;

namespace MicroCred.Frameworks.Mapping;

public enum ReferencingStatus { Referenced, InProgress, NotReferenced, ConflictingSources, NotApplicable }

/// <summary>A framework's state against the AQRF, and the rows that tie its levels to it.</summary>
/// <param name="Year">Of the endorsement; absent where it is not known.</param>
/// <param name="From">The first day on which the rows hold; mappings asked for an earlier date find no path.</param>
public sealed record Referencing(
    ReferencingStatus Status,
    int? Year,
    DateOnly? From,
    string? Report,
    ImmutableArray<ReferencingRow> Rows,
    Evidence Evidence,
    LocalizedText? OpenIssue = null);

/// <summary>How a national level relates to the AQRF level or levels named.</summary>
public enum ReferencingRelation
{
    /// <summary>The referencing places the level here.</summary>
    Official,

    /// <summary>The same number, by general knowledge or assumption: the result table was not read.</summary>
    SameNumber,

    /// <summary>Inferred here from qualification types; undecided where several levels are named.</summary>
    Candidate,
}

/// <summary>One national level → AQRF row.</summary>
/// <param name="AqrfLevels">Ascending; several where the result is undecided or the report uses a best fit over two.</param>
public sealed record ReferencingRow(
    int NationalLevel,
    ImmutableArray<int> AqrfLevels,
    ReferencingRelation Relation,
    Evidence Evidence);
