using System.Collections.Immutable;
using MicroCred.Frameworks;
using MicroCred.Frameworks.Levels;
using MicroCred.Frameworks.Sourcing;
using MicroCred.GraphQL.Resolvers;
using MicroCred.Portal.Api.Roots;
using MicroCred.Recognition.Catalogue;
using MicroCred.Storage.Catalogue;
using MicroCred.Storage.Import;

namespace MicroCred.Portal.Registering;

/// <summary>What a registration states, laid over what the entry said: only what is given changes. Expects a registration without a problem.</summary>
internal sealed class LayOver
{
    private readonly ReferenceData reference;
    private readonly EntryRegistration asked;
    private readonly CredentialStatement before;
    private readonly KnownOutcomes outcomes;

    private LayOver(ReferenceData reference, EntryRegistration asked, CredentialStatement before) =>
        (this.reference, this.asked, this.before, outcomes) = (reference, asked, before, KnownOutcomes.Of(asked, before));

    /// <param name="known">What the entry says now; absent for a new one.</param>
    public static CredentialStatement Of(EntryRegistration asked, CredentialStatement? known, ReferenceData reference) =>
        new LayOver(reference, asked, known ?? Nothing(asked)).Laid();

    /// <remarks>
    /// Evidence speaks for what was stated with it. Where anything changes and no evidence is given, the entry is unconfirmed: that somebody states
    /// it is no more than that.
    /// </remarks>
    private CredentialStatement Laid()
    {
        var stated = before with
        {
            Title = Title(),
            Level = asked.Level.IsGiven ? Level() : before.Level,
            Workload = Workload(),
            DeliveryMode = asked.DeliveryMode.Or(before.DeliveryMode),
            ModeOfStudy = Text(asked.ModeOfStudy, before.ModeOfStudy),
            Category = Text(asked.Category, before.Category),
            LearningOutcomes = LearningOutcomes(),
            Assessments = Assessments(),
            QualityAssurance = StatedQuality.Of(asked, before.QualityAssurance),
            Field = asked.Field.Or(before.Field),
            Languages = asked.Languages.IsGiven ? [.. (asked.Languages.Value ?? []).Select(tag => tag.Value).Distinct()] : before.Languages,
            EnrolmentRequirements = Text(asked.EnrolmentRequirements, before.EnrolmentRequirements),
            Prerequisites = asked.Prerequisites.IsGiven ? Lines(asked.Prerequisites.Value, before.Prerequisites) : before.Prerequisites,
            StacksInto = asked.StacksInto.IsGiven ? Lines(asked.StacksInto.Value, before.StacksInto) : before.StacksInto,
            ProgrammeOfOrigin = Text(asked.OriginProgramme, before.ProgrammeOfOrigin),
            CoursePairs = asked.CoursePairs.IsGiven ? [.. (asked.CoursePairs.Value ?? []).Select(Trimmed)] : before.CoursePairs,
            IdentityCheck = Text(asked.IdentityCheck, before.IdentityCheck),
            VerificationContact = Text(asked.VerificationContact, before.VerificationContact),
            Url = asked.Url.Or(before.Url),
            Wordings = asked.Wordings.IsGiven
                ? (asked.Wordings.Value ?? []).ToImmutableSortedDictionary(wording => wording.Element, wording => wording.Words.Trim())
                : before.Wordings,
            Note = Text(asked.Note, before.Note),
            IsMadeUp = asked.MadeUp.Or(before.IsMadeUp) ?? false,
        };
        return asked.Evidence is { IsGiven: true, Value: { } evidence } ? stated with { Evidence = StatedEvidence.Of(evidence, reference) }
            : asked.Evidence.IsGiven || !SameStatement.Is(stated, before) ? stated with { Evidence = Unconfirmed }
            : stated;
    }

    private static Evidence Unconfirmed => new(EvidenceStrength.Unconfirmed, []);

    private static CredentialStatement Nothing(EntryRegistration asked) => new() { Title = new(asked.Title.Trim(), asked.Language?.Value), Evidence = Unconfirmed };

    private StatedText Title() => Text(asked.Title, asked.Language?.Value, before.Title, asked.TitleTranslations.IsGiven, asked.TitleTranslations.Value);

    /// <summary>Translations are of a text: those of one that was reworded are not kept.</summary>
    private static StatedText Text(string text, string? language, StatedText? known, bool isTranslated, TranslationRegistration[]? translations)
    {
        var isSame = known is not null && TypedText.IsSame(text, known.Text);
        return new(
            isSame ? known!.Text : text.Trim(),
            language,
            isTranslated ? (translations ?? []).ToImmutableSortedDictionary(one => one.Language.Value, one => one.Text.Trim())
            : isSame ? known!.Translations
            : ImmutableSortedDictionary<string, string>.Empty);
    }

    private LevelId? Level() => asked.Level.Value is { } level ? reference.FindLevel(level)!.Id : null;

    private Workload Workload()
    {
        var credits = asked.Credits.Or(before.Workload.Credits);
        return before.Workload with
        {
            Credits = credits,
            CreditSystem = credits is null ? null : asked.CreditSystem.Value is { } system ? reference.FindCreditSystem(system)!.Code : before.Workload.CreditSystem,
            NotionalHours = asked.NotionalHours.Or(before.Workload.NotionalHours),
            ScheduledHours = asked.ScheduledHours.Or(before.Workload.ScheduledHours),
            Weeks = asked.Weeks.Or(before.Workload.Weeks),
        };
    }

    private ImmutableArray<LearningOutcome> LearningOutcomes() => asked.LearningOutcomes.IsGiven
        ? [.. (asked.LearningOutcomes.Value ?? []).Select(Outcome)]
        : [.. before.LearningOutcomes.Select(outcome => outcome with { Text = outcome.Text with { Language = LanguageOf(outcome) } })];

    private LearningOutcome Outcome(OutcomeRegistration outcome, int index)
    {
        var known = outcomes.Find(index);
        return new(
            index + 1,
            Text(outcome.Text, outcome.Language.IsGiven ? (outcome.Language.Value ?? asked.Language)?.Value : LanguageOf(known), known?.Text, outcome.Translations.IsGiven, outcome.Translations.Value),
            TypedText.Stated(outcome.Verb.Or(known?.Verb)),
            outcome.Domain.Or(known?.Domain),
            outcome.TaxonomyLevel.Or(known?.TaxonomyLevel));
    }

    /// <summary>That of the title, unless the entry says that the outcome is in another.</summary>
    private string? LanguageOf(LearningOutcome? known) =>
        known is not null && known.Text.Language != before.Title.Language ? known.Text.Language : asked.Language?.Value;

    private ImmutableArray<Assessment> Assessments() => asked.Assessments.IsGiven
        ? [.. Assessments(asked.Assessments.Value ?? [])]
        : [.. before.Assessments.Select(assessment => assessment with { Outcomes = outcomes.PlacesOf(assessment.Outcomes) })];

    private IEnumerable<Assessment> Assessments(AssessmentRegistration[] given)
    {
        var left = before.Assessments.ToList();
        foreach (var (assessment, index) in given.Select((assessment, i) => (assessment, i)))
        {
            var known = left.Find(one => TypedText.IsSame(one.Method, assessment.Method));
            if (known is not null)
                left.Remove(known);
            yield return new(
                index + 1,
                known?.Method ?? assessment.Method.Trim(),
                assessment.Kind,
                assessment.Weight.Or(known?.Weight),
                assessment.Outcomes.IsGiven ? [.. (assessment.Outcomes.Value ?? []).Distinct().Order()] : outcomes.PlacesOf(known?.Outcomes ?? []));
        }
    }

    private static string? Text(Optional<string> given, string? known) =>
        !given.IsGiven || (known is not null && given.Value is { } text && TypedText.IsSame(text, known)) ? known : TypedText.Stated(given.Value);

    private static ImmutableArray<string> Lines(string[]? given, ImmutableArray<string> known)
    {
        var lines = known.ToLookup(TypedText.OneLine, StringComparer.Ordinal);
        return [.. (given ?? []).Select(line => lines[TypedText.OneLine(line)].FirstOrDefault() ?? line.Trim())];
    }

    private static CoursePair Trimmed(CoursePair pair) => new(pair.SourceCourse.Trim(), pair.TargetInstitution.Trim(), pair.TargetCourse.Trim(), pair.TargetCredits);
}
