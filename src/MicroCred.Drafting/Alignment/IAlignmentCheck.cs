namespace MicroCred.Drafting.Alignment;

/// <summary>One thing that approval looks at. Pure code: no model takes part, and the same course always gives the same findings.</summary>
public interface IAlignmentCheck
{
    /// <summary>Stable name, in capitals with hyphens.</summary>
    string Code { get; }

    /// <summary>What is wrong; nothing where the sections it reads are not drafted yet.</summary>
    IEnumerable<AlignmentFinding> Run(CheckedCourse course);
}
