using MicroCred.Drafting.Assessment;
using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.Language;

namespace MicroCred.Drafting.Drafters.ModelBased.Shapes;

internal sealed record AssessmentShape(ImmutableArray<TaskShape> Assessments) : ModelShape
{
    public override SectionContent ToContent(LanguageProfile profile) => new AssessmentContent([.. Assessments.Select((task, index) => new CourseAssessment(
        index + 1, task.Type, task.Method.Trim(), task.Kind, task.Weight, task.Outcomes, task.Unit,
        [.. task.Rubric.Select(entry => new RubricCriterion(entry.Outcome, entry.Criterion, [.. profile.Rubric.Levels.Zip(entry.Levels, (name, text) => new RubricLevel(name, text))]))]))]);
}

internal sealed record TaskShape(
    string Type, string Method, AssessmentKind Kind, decimal Weight, ImmutableArray<int> Outcomes, int? Unit, ImmutableArray<RubricShape> Rubric);

internal sealed record RubricShape(int Outcome, string Criterion, ImmutableArray<string> Levels);
