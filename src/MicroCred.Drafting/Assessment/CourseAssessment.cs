using System.Text.Json.Serialization;

namespace MicroCred.Drafting.Assessment;

[JsonConverter(typeof(JsonStringEnumConverter<AssessmentKind>))]
public enum AssessmentKind { Continuous, Final }

/// <summary>A task by which outcomes are measured.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Type">As activities are named: "quiz", "essay", "presentation", "examShort", "examLong", "project".</param>
/// <param name="Weight">Per cent of the course's mark; 0 for one that does not count.</param>
/// <param name="Outcomes">Numbers of the outcomes it measures.</param>
/// <param name="Unit">The unit it belongs to; absent for one over the whole course.</param>
/// <param name="Rubric">Empty where it is marked by key.</param>
public sealed record CourseAssessment(
    int Number,
    string Type,
    string Method,
    AssessmentKind Kind,
    decimal Weight,
    ImmutableArray<int> Outcomes,
    int? Unit,
    ImmutableArray<RubricCriterion> Rubric);

/// <param name="Levels">From best to least; the names stand in <see cref="RubricLevel.Name"/>.</param>
public sealed record RubricCriterion(int Outcome, string Criterion, ImmutableArray<RubricLevel> Levels);

public sealed record RubricLevel(string Name, string Description);
