using MicroCred.Frameworks.Levels;
using MicroCred.Frameworks.Sourcing;
using MicroCred.Frameworks.Taxonomy;
using MicroCred.GraphQL.Resolvers;
using MicroCred.Portal.Api.Roots;
using MicroCred.Recognition.Catalogue;

namespace MicroCred.Portal.Registering;

/// <summary>
/// What is registered, as it was sent: see <c>RegisterMicroCredentialInput</c> in the schema. Nothing has been checked. What is not given stays as
/// the entry says it; what is given as null is not stated from now on.
/// </summary>
/// <param name="Code">Absent only from the form: there the entry that is changed is known, and a new one may have none.</param>
/// <param name="Language">Absent only from the form, where a source does not say.</param>
/// <param name="Provider">Name or global ID.</param>
/// <param name="ExpectedVersion">Of the entry as it was seen, 0 for a new one; absent: whatever it is by now.</param>
internal sealed record EntryRegistration(
    string? Code,
    string Title,
    LanguageTag? Language,
    string Provider,
    CountryCode Country,
    Optional<OutcomeRegistration[]> LearningOutcomes,
    Optional<AssessmentRegistration[]> Assessments = default,
    Optional<TranslationRegistration[]> TitleTranslations = default,
    Optional<LevelId?> Level = default,
    Optional<decimal?> Credits = default,
    Optional<string> CreditSystem = default,
    Optional<decimal?> NotionalHours = default,
    Optional<decimal?> ScheduledHours = default,
    Optional<decimal?> Weeks = default,
    Optional<DeliveryMode?> DeliveryMode = default,
    Optional<string> ModeOfStudy = default,
    Optional<string> Category = default,
    Optional<string> Field = default,
    Optional<LanguageTag[]> Languages = default,
    Optional<QualityAssuranceKind?> QualityAssuranceKind = default,
    Optional<string> QualityAssuranceBody = default,
    Optional<string> QualityAssuranceReference = default,
    Optional<bool?> QualityVerified = default,
    Optional<string> EnrolmentRequirements = default,
    Optional<string[]> Prerequisites = default,
    Optional<string[]> StacksInto = default,
    Optional<string> OriginProgramme = default,
    Optional<CoursePair[]> CoursePairs = default,
    Optional<string> IdentityCheck = default,
    Optional<string> VerificationContact = default,
    Optional<Uri> Url = default,
    Optional<WordingRegistration[]> Wordings = default,
    Optional<string> Note = default,
    Optional<bool?> MadeUp = default,
    Optional<EvidenceRegistration> Evidence = default,
    ProviderKind? ProviderKind = null,
    string? ProviderAccreditedBy = null,
    Uri? ProviderUrl = null,
    int? ExpectedVersion = null);

internal sealed record OutcomeRegistration(
    string Text,
    Optional<TaxonomyDomain?> Domain = default,
    Optional<int?> TaxonomyLevel = default,
    Optional<string> Verb = default,
    Optional<LanguageTag?> Language = default,
    Optional<TranslationRegistration[]> Translations = default);

internal sealed record AssessmentRegistration(string Method, AssessmentKind Kind, Optional<decimal?> Weight = default, Optional<int[]> Outcomes = default);

internal sealed record TranslationRegistration(LanguageTag Language, string Text);

internal sealed record WordingRegistration(StatementElement Element, string Words);

internal sealed record EvidenceRegistration(EvidenceStrength Strength, CitationRegistration[]? Citations = null, string? Note = null);

/// <param name="Source">Code of a source of the country packs; absent where the entry has one of its own, by its title.</param>
internal sealed record CitationRegistration(
    string? Source = null, string? Title = null, string? Publisher = null, int? Year = null, Uri? Url = null, ReadingGrade? Reading = null, string? Section = null);
