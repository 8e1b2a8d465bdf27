using MicroCred.Frameworks.Taxonomy;
using MicroCred.Recognition.Catalogue;

namespace MicroCred.Portal.Registering;

/// <summary>What is wrong with the learning outcomes of a registration and the assessments that measure them.</summary>
internal static class CheckOutcomes
{
    private const string Outcomes = "learningOutcomes";
    private const string Assessments = "assessments";

    public static void Find(EntryRegistration asked, CredentialStatement? before, FieldProblems problems)
    {
        var known = KnownOutcomes.Of(asked, before);
        foreach (var (outcome, place) in problems.Items(asked.LearningOutcomes.Value, Outcomes))
            Check(outcome, known.Find(int.Parse(place)), place, problems);
        foreach (var (assessment, place) in problems.Items(asked.Assessments.Value, Assessments))
        {
            problems.Required(assessment.Method, FieldProblems.LongestName, Assessments, place, "method");
            problems.InRange(assessment.Weight.Value, 0, 100, Assessments, place, "weight");
            foreach (var outcome in (assessment.Outcomes.Value ?? []).Where(outcome => outcome < 1 || outcome > known.Count))
                problems.Refuse(RegistrationMessages.NoSuchOutcome(outcome, known.Count), Assessments, place, "outcomes");
        }
    }

    private static void Check(OutcomeRegistration outcome, LearningOutcome? known, string place, FieldProblems problems)
    {
        problems.Required(outcome.Text, FieldProblems.LongestText, Outcomes, place, "text");
        problems.Sound(outcome.Verb.Value, FieldProblems.LongestName, Outcomes, place, "verb");
        problems.Language(outcome.Language.Value, Outcomes, place, "language");
        var domain = outcome.Domain.Or(known?.Domain);
        problems.InRange(outcome.TaxonomyLevel.Or(known?.TaxonomyLevel), 1, domain?.HighestLevel() ?? HighestOfAll, Outcomes, place, "taxonomyLevel");
        foreach (var (translation, at) in problems.Items(outcome.Translations.Value, Outcomes, one => one.Language.Value))
        {
            problems.Language(translation.Language, Outcomes, place, "translations", at, "language");
            problems.Required(translation.Text, FieldProblems.LongestText, Outcomes, place, "translations", at, "text");
        }
    }

    private static int HighestOfAll => Enum.GetValues<TaxonomyDomain>().Max(domain => domain.HighestLevel());
}
