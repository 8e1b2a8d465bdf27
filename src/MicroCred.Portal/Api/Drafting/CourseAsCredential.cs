using MicroCred.Drafting;
using MicroCred.Drafting.Drafts;
using MicroCred.Recognition.Catalogue;

namespace MicroCred.Portal.Api.Drafting;

/// <summary>What a course draft and a micro-credential have in common, in the types of the catalogue: one type of the schema shows both.</summary>
internal static class CourseAsCredential
{
    public static IEnumerable<LearningOutcome> Outcomes(CourseDraft draft, DraftingReference reference)
    {
        var (language, verbs) = (draft.Brief.Language, reference.FindLanguage(draft.Brief.Language)?.Verbs);
        return (draft.Design.Outcomes?.Outcomes ?? []).Select(outcome => new LearningOutcome(
            outcome.Number, new StatedText(outcome.Text, language), verbs?.Read(outcome.Statement).Leading?.Words, outcome.Domain, outcome.TaxonomyLevel));
    }

    public static IEnumerable<Assessment> Assessments(CourseDraft draft) => (draft.Design.Assessment?.Assessments ?? []).Select(assessment =>
        new Assessment(assessment.Number, assessment.Method, Enum.Parse<AssessmentKind>(assessment.Kind.ToString()), assessment.Weight, assessment.Outcomes));

    public static DeliveryMode ModeOf(MicroCred.Drafting.Briefs.DeliveryMode mode) => Enum.Parse<DeliveryMode>(mode.ToString());

    public static MicroCred.Drafting.Briefs.DeliveryMode ModeOf(DeliveryMode mode) => Enum.Parse<MicroCred.Drafting.Briefs.DeliveryMode>(mode.ToString());
}
