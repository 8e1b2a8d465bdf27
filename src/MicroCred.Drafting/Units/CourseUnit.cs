namespace MicroCred.Drafting.Units;

/// <summary>A part of the course that is learned and assessed together: often a week.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Outcomes">Numbers of the outcomes it serves.</param>
public sealed record CourseUnit(int Number, string Title, string Summary, ImmutableArray<string> Topics, ImmutableArray<int> Outcomes);
