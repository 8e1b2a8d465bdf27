using System.Text.Json.Serialization;
using MicroCred.Drafting.Assessment;
using MicroCred.Drafting.LearningTime;
using MicroCred.Drafting.Materials;
using MicroCred.Drafting.Outcomes;
using MicroCred.Drafting.Quiz;
using MicroCred.Drafting.Statements;
using MicroCred.Drafting.Units;

namespace MicroCred.Drafting.Drafts;

/// <summary>What a section says, in one version.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "section")]
[JsonDerivedType(typeof(OutcomesContent), "OUTCOMES")]
[JsonDerivedType(typeof(StructureContent), "STRUCTURE")]
[JsonDerivedType(typeof(LearningTimeContent), "LEARNING_TIME")]
[JsonDerivedType(typeof(AssessmentContent), "ASSESSMENT")]
[JsonDerivedType(typeof(MaterialsContent), "MATERIALS")]
[JsonDerivedType(typeof(QuizContent), "QUIZ")]
[JsonDerivedType(typeof(StatementContent), "STATEMENT")]
public abstract record SectionContent
{
    [JsonIgnore]
    public abstract DraftSection Section { get; }
}

public sealed record OutcomesContent(ImmutableArray<CourseOutcome> Outcomes) : SectionContent
{
    [JsonIgnore]
    public override DraftSection Section => DraftSection.Outcomes;
}

public sealed record StructureContent(ImmutableArray<CourseUnit> Units) : SectionContent
{
    [JsonIgnore]
    public override DraftSection Section => DraftSection.Structure;
}

public sealed record LearningTimeContent(ImmutableArray<LearningActivity> Activities) : SectionContent
{
    [JsonIgnore]
    public override DraftSection Section => DraftSection.LearningTime;

    [JsonIgnore]
    public Fraction TotalHours => Activities.Aggregate(Fraction.Zero, (sum, activity) => sum + activity.Hours);
}

public sealed record AssessmentContent(ImmutableArray<CourseAssessment> Assessments) : SectionContent
{
    [JsonIgnore]
    public override DraftSection Section => DraftSection.Assessment;
}

public sealed record MaterialsContent(ImmutableArray<UnitMaterials> Units) : SectionContent
{
    [JsonIgnore]
    public override DraftSection Section => DraftSection.Materials;
}

public sealed record QuizContent(ImmutableArray<QuizItem> Items) : SectionContent
{
    [JsonIgnore]
    public override DraftSection Section => DraftSection.Quiz;
}

public sealed record StatementContent(ImmutableArray<FormFilling> Forms) : SectionContent
{
    [JsonIgnore]
    public override DraftSection Section => DraftSection.Statement;
}
