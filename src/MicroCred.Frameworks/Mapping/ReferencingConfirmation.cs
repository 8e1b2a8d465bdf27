using System.Collections.Immutable;

namespace MicroCred.Frameworks.Mapping;

/// <summary>
/// A custodian read a level's referencing result in the primary source. It stands in the place of the pack's row from its date on;
/// a question asked as of an earlier day is still answered as it was then.
/// </summary>
/// <param name="AqrfLevels">Ascending; none where the result places the level nowhere.</param>
/// <param name="SourceCode">Code of the document that was read.</param>
/// <param name="Section">Section, table or page of it.</param>
/// <param name="By">The custodian's name.</param>
/// <param name="On">The first day on which it counts.</param>
public sealed record ReferencingConfirmation(
    LevelId Level,
    ImmutableArray<int> AqrfLevels,
    string SourceCode,
    string Section,
    string By,
    DateOnly On);
