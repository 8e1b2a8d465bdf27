using System.Text.Json;

namespace MicroCred.Drafting.Tests.Kit;

/// <summary>Good answers of a model: the content of a sound course in the shape that the prompts ask for.</summary>
internal static class ModelAnswers
{
    private static readonly JsonSerializerOptions Camel = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Good(SectionContent content) => content switch
    {
        OutcomesContent outcomes => Json(new
        {
            Outcomes = outcomes.Outcomes.Select(outcome => new
            {
                outcome.Statement, outcome.Condition, outcome.Criterion, Domain = "cognitive", Level = outcome.TaxonomyLevel, DescriptorDomain = outcome.FrameworkDomain,
            }),
        }),
        StructureContent structure => Json(new { Units = structure.Units.Select(unit => new { unit.Title, unit.Summary, unit.Topics, unit.Outcomes }) }),
        AssessmentContent assessment => Json(new
        {
            Assessments = assessment.Assessments.Select(item => new
            {
                item.Type, item.Method, Kind = item.Kind == AssessmentKind.Final ? "final" : "continuous", item.Weight, item.Outcomes, item.Unit,
                Rubric = item.Rubric.Select(entry => new { entry.Outcome, entry.Criterion, Levels = entry.Levels.Select(level => level.Description) }),
            }),
        }),
        MaterialsContent materials => Json(new { Units = materials.Units.Select(unit => new { unit.Unit, unit.Slides, unit.VideoScript, unit.ForumPrompts }) }),
        QuizContent quiz => Json(new
        {
            Items = quiz.Items.Select(item => new
            {
                item.Unit, item.Stem, Options = item.Options.Select(option => new { option.Text, Correct = option.IsKey, option.Feedback }), item.Feedback, item.SourceSentence,
            }),
        }),
        _ => throw new ArgumentOutOfRangeException(nameof(content)),
    };

    private static string Json(object value) => JsonSerializer.Serialize(value, Camel);
}
