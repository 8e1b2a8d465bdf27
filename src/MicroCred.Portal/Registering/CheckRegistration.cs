using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MicroCred.Frameworks;
using MicroCred.Frameworks.Results;
using MicroCred.Frameworks.Taxonomy;
using MicroCred.Frameworks.Text;
using MicroCred.Recognition.Catalogue;

namespace MicroCred.Portal.Registering;

/// <summary>All that is wrong with a registration, at once. The bounds are those of an import.</summary>
internal sealed partial class CheckRegistration
{
    private const int LongestName = 300;
    private const int LongestCode = 64;
    private const int LongestText = 4_000;
    private const int MostItems = 200;
    private const decimal MostCredits = 1_000;
    private const decimal MostHours = 100_000;

    private readonly ReferenceData reference;
    private readonly EntryRegistration asked;
    private readonly ImmutableArray<Refusal>.Builder found = ImmutableArray.CreateBuilder<Refusal>();

    private CheckRegistration(ReferenceData reference, EntryRegistration asked) => (this.reference, this.asked) = (reference, asked);

    /// <returns>Empty when it can be recorded. Paths are those of the input's fields.</returns>
    public static ImmutableArray<Refusal> Find(EntryRegistration asked, ReferenceData reference)
    {
        var check = new CheckRegistration(reference, asked);
        check.Texts();
        check.Level();
        check.Workload();
        check.Outcomes();
        check.Assessments();
        return check.found.ToImmutable();
    }

    private void Texts()
    {
        Required(asked.Code, LongestCode, "code");
        Required(asked.Title, LongestName, "title");
        Required(asked.Provider, LongestName, "provider");
        Sound(asked.Category, LongestCode, "category");
        Sound(asked.QualityAssuranceBody, LongestName, "qualityAssuranceBody");
        Sound(asked.OriginProgramme, LongestText, "originProgramme");
        if (asked.Code.TrimStart().StartsWith(CatalogueCode.AssignedMark))
            Refuse(RegistrationMessages.CodeIsTheCatalogues(CatalogueCode.AssignedMark), "code");
        if (asked.Field is { } field && !FieldPattern().IsMatch(field))
            Refuse(RegistrationMessages.NotAField(field), "field");
        if (asked.QualityVerified is not null && string.IsNullOrWhiteSpace(asked.QualityAssuranceBody))
            Refuse(RegistrationMessages.GoesWith("qualityVerified", "qualityAssuranceBody"), "qualityAssuranceBody");
    }

    private void Level()
    {
        if (asked.Level is not { } level)
            return;
        if (reference.FindFramework(level.Framework) is not { } framework)
            Refuse(RegistrationMessages.NotOneOf(level.Framework, reference.Frameworks.Select(one => one.Code)), "level", "framework");
        else if (framework.FindLevel(level.Number) is null)
            Refuse(RegistrationMessages.NoSuchLevel(level.ToString(), framework.Levels.Select(one => one.Number)), "level", "number");
    }

    private void Workload()
    {
        InRange(asked.Credits, 0, MostCredits, "credits");
        InRange(asked.NotionalHours, 0, MostHours, "notionalHours");
        if (asked.Credits is null != asked.CreditSystem is null)
            Refuse(RegistrationMessages.GoesWith("credits", "creditSystem"), asked.Credits is null ? "credits" : "creditSystem");
        if (asked.CreditSystem is { } system && reference.FindCreditSystem(system) is null)
            Refuse(RegistrationMessages.NotOneOf(system, reference.CreditSystems.Select(one => one.Code)), "creditSystem");
    }

    private void Outcomes()
    {
        if (!FewEnough(asked.LearningOutcomes.Length, "learningOutcomes"))
            return;
        foreach (var (outcome, at) in asked.LearningOutcomes.Select((outcome, i) => (outcome, i.ToString())))
        {
            Required(outcome.Text, LongestText, "learningOutcomes", at, "text");
            InRange(outcome.TaxonomyLevel, 1, outcome.Domain?.HighestLevel() ?? HighestOfAll, "learningOutcomes", at, "taxonomyLevel");
        }
    }

    private void Assessments()
    {
        if (asked.Assessments is not { } assessments || !FewEnough(assessments.Length, "assessments"))
            return;
        foreach (var (assessment, at) in assessments.Select((assessment, i) => (assessment, i.ToString())))
        {
            Required(assessment.Method, LongestName, "assessments", at, "method");
            InRange(assessment.Weight, 0, 100, "assessments", at, "weight");
            foreach (var outcome in (assessment.Outcomes ?? []).Where(outcome => outcome < 1 || outcome > asked.LearningOutcomes.Length))
                Refuse(RegistrationMessages.NoSuchOutcome(outcome, asked.LearningOutcomes.Length), "assessments", at, "outcomes");
        }
    }

    private void Required(string text, int longest, params string[] path)
    {
        if (string.IsNullOrWhiteSpace(text))
            Refuse(RegistrationMessages.Empty, path);
        else
            Sound(text, longest, path);
    }

    private void Sound(string? text, int longest, params string[] path)
    {
        if (text is null)
            return;
        if (text.Length > longest)
            Refuse(RegistrationMessages.TooLong(text.Length, longest), path);
        else if (text.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t')))
            Refuse(RegistrationMessages.ControlCharacter, path);
    }

    private void InRange(decimal? number, decimal least, decimal most, params string[] path)
    {
        if (number < least || number > most)
            Refuse(RegistrationMessages.OutOfRange(number.Value, least, most), path);
    }

    private bool FewEnough(int count, string field)
    {
        if (count > MostItems)
            Refuse(RegistrationMessages.TooMany(count, MostItems), field);
        return count <= MostItems;
    }

    private void Refuse(Message message, params string[] path) => found.Add(new(RefusalCode.BadUserInput, message, path));

    private static int HighestOfAll => Enum.GetValues<TaxonomyDomain>().Max(domain => domain.HighestLevel());

    /// <summary>Eleven broad fields, 00 to 10, with up to two more digits.</summary>
    [GeneratedRegex("^(0[0-9]|10)[0-9]{0,2}$")]
    private static partial Regex FieldPattern();
}
