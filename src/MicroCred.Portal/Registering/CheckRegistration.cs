using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MicroCred.Frameworks;
using MicroCred.Frameworks.Results;
using MicroCred.Recognition.Catalogue;

namespace MicroCred.Portal.Registering;

/// <summary>All that is wrong with a registration, at once, seen together with what the entry keeps.</summary>
internal sealed partial class CheckRegistration
{
    private const decimal MostCredits = 1_000;
    private const decimal MostHours = 100_000;
    private const decimal MostWeeks = 520;

    private readonly ReferenceData reference;
    private readonly EntryRegistration asked;
    private readonly MicroCredential? known;
    private readonly FieldProblems problems = new();

    private CheckRegistration(ReferenceData reference, EntryRegistration asked, MicroCredential? known) => (this.reference, this.asked, this.known) = (reference, asked, known);

    /// <param name="known">The entry that is changed; absent for a new one.</param>
    /// <returns>Empty when it can be recorded. Paths are those of the input's fields.</returns>
    public static ImmutableArray<Refusal> Find(EntryRegistration asked, MicroCredential? known, ReferenceData reference)
    {
        var check = new CheckRegistration(reference, asked, known);
        check.Names();
        check.Level();
        check.Workload();
        CheckOutcomes.Find(asked, known?.Stated, check.problems);
        check.Texts();
        CheckEvidence.Find(asked.Evidence.Value, reference, check.problems);
        return check.problems.Found;
    }

    private void Names()
    {
        problems.Required(asked.Title, FieldProblems.LongestName, "title");
        problems.Language(asked.Language, "language");
        problems.Required(asked.Provider, FieldProblems.LongestName, "provider");
        problems.Sound(asked.ProviderAccreditedBy, FieldProblems.LongestName, "providerAccreditedBy");
        if (asked.Code is { } code)
            problems.Required(code, FieldProblems.LongestCode, "code");
        if (known is null && asked.Code?.TrimStart().StartsWith(CatalogueCode.AssignedMark) is true)
            problems.Refuse(RegistrationMessages.CodeIsTheCatalogues(CatalogueCode.AssignedMark), "code");
        foreach (var (translation, place) in problems.Items(asked.TitleTranslations.Value, "titleTranslations", one => one.Language.Value))
        {
            problems.Language(translation.Language, "titleTranslations", place, "language");
            problems.Required(translation.Text, FieldProblems.LongestName, "titleTranslations", place, "text");
        }
    }

    private void Level()
    {
        if (asked.Level.Value is not { } level)
            return;
        if (reference.FindFramework(level.Framework) is not { } framework)
            problems.Refuse(RegistrationMessages.NotOneOf(level.Framework, reference.Frameworks.Select(one => one.Code)), "level", "framework");
        else if (framework.FindLevel(level.Number) is null)
            problems.Refuse(RegistrationMessages.NoSuchLevel(level.ToString(), framework.Levels.Select(one => one.Number)), "level", "number");
    }

    private void Workload()
    {
        problems.InRange(asked.Credits.Value, 0, MostCredits, "credits");
        problems.InRange(asked.NotionalHours.Value, 0, MostHours, "notionalHours");
        problems.InRange(asked.ScheduledHours.Value, 0, MostHours, "scheduledHours");
        problems.InRange(asked.Weeks.Value, 0, MostWeeks, "weeks");
        var isCounted = asked.Credits.Or(known?.Stated.Workload.Credits) is not null;
        var hasSystem = asked.CreditSystem.IsGiven ? asked.CreditSystem.Value is not null : isCounted && known?.Stated.Workload.CreditSystem is not null;
        if (isCounted != hasSystem)
            problems.Refuse(RegistrationMessages.GoesWith("credits", "creditSystem"), isCounted ? "creditSystem" : "credits");
        if (asked.CreditSystem.Value is { } system && reference.FindCreditSystem(system) is null)
            problems.Refuse(RegistrationMessages.NotOneOf(system, reference.CreditSystems.Select(one => one.Code)), "creditSystem");
    }

    private void Texts()
    {
        problems.Sound(asked.ModeOfStudy.Value, FieldProblems.LongestText, "modeOfStudy");
        problems.Sound(asked.Category.Value, FieldProblems.LongestCode, "category");
        if (asked.Field.Value is { } field && !FieldPattern().IsMatch(field))
            problems.Refuse(RegistrationMessages.NotAField(field), "field");
        foreach (var (tag, place) in problems.Items(asked.Languages.Value, "languages"))
            problems.Language(tag, "languages", place);
        Quality();
        problems.Sound(asked.EnrolmentRequirements.Value, FieldProblems.LongestText, "enrolmentRequirements");
        foreach (var (line, place) in problems.Items(asked.Prerequisites.Value, "prerequisites"))
            problems.Required(line, FieldProblems.LongestText, "prerequisites", place);
        foreach (var (line, place) in problems.Items(asked.StacksInto.Value, "stacksInto"))
            problems.Required(line, FieldProblems.LongestText, "stacksInto", place);
        problems.Sound(asked.OriginProgramme.Value, FieldProblems.LongestText, "originProgramme");
        foreach (var (pair, place) in problems.Items(asked.CoursePairs.Value, "coursePairs"))
        {
            problems.Required(pair.SourceCourse, FieldProblems.LongestName, "coursePairs", place, "sourceCourse");
            problems.Required(pair.TargetInstitution, FieldProblems.LongestName, "coursePairs", place, "targetInstitution");
            problems.Required(pair.TargetCourse, FieldProblems.LongestName, "coursePairs", place, "targetCourse");
            problems.InRange(pair.TargetCredits, 0, MostCredits, "coursePairs", place, "targetCredits");
        }

        problems.Sound(asked.IdentityCheck.Value, FieldProblems.LongestText, "identityCheck");
        problems.Sound(asked.VerificationContact.Value, FieldProblems.LongestText, "verificationContact");
        foreach (var (wording, place) in problems.Items(asked.Wordings.Value, "wordings", one => one.Element.ToString()))
            problems.Required(wording.Words, FieldProblems.LongestText, "wordings", place, "words");
        problems.Sound(asked.Note.Value, FieldProblems.LongestText, "note");
    }

    private void Quality()
    {
        problems.Sound(asked.QualityAssuranceBody.Value, FieldProblems.LongestName, "qualityAssuranceBody");
        problems.Sound(asked.QualityAssuranceReference.Value, FieldProblems.LongestName, "qualityAssuranceReference");
        var isNone = StatedQuality.Of(asked, known?.Stated.QualityAssurance) is null;
        var (body, number) = (TypedText.Stated(asked.QualityAssuranceBody.Value), TypedText.Stated(asked.QualityAssuranceReference.Value));
        if (isNone && asked.QualityAssuranceKind.IsGiven && (body ?? number) is not null)
            problems.Refuse(RegistrationMessages.GoesWith("qualityAssuranceBody", "qualityAssuranceKind"), "qualityAssuranceKind");
        else if (isNone && asked.QualityVerified.Value is not null)
            problems.Refuse(RegistrationMessages.GoesWith("qualityVerified", "qualityAssuranceBody"), "qualityAssuranceBody");
        else if (isNone && number is not null)
            problems.Refuse(RegistrationMessages.GoesWith("qualityAssuranceReference", "qualityAssuranceBody"), "qualityAssuranceBody");
    }

    /// <summary>Eleven broad fields, 00 to 10, with up to two more digits.</summary>
    [GeneratedRegex("^(0[0-9]|10)[0-9]{0,2}$")]
    private static partial Regex FieldPattern();
}
