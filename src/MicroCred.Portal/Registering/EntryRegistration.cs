using MicroCred.Frameworks.Levels;
using MicroCred.Frameworks.Taxonomy;
using MicroCred.Portal.Api.Roots;
using MicroCred.Recognition.Catalogue;

namespace MicroCred.Portal.Registering;

/// <summary>What is registered, as it was sent: see <c>RegisterMicroCredentialInput</c> in the schema. Nothing has been checked.</summary>
/// <param name="Provider">Name or global ID.</param>
internal sealed record EntryRegistration(
    string Code,
    string Title,
    LanguageTag Language,
    string Provider,
    CountryCode Country,
    OutcomeRegistration[] LearningOutcomes,
    AssessmentRegistration[]? Assessments = null,
    LevelId? Level = null,
    decimal? Credits = null,
    string? CreditSystem = null,
    decimal? NotionalHours = null,
    DeliveryMode? DeliveryMode = null,
    string? Category = null,
    string? Field = null,
    string? QualityAssuranceBody = null,
    bool? QualityVerified = null,
    string? OriginProgramme = null,
    Uri? Url = null);

internal sealed record OutcomeRegistration(string Text, TaxonomyDomain? Domain = null, int? TaxonomyLevel = null);

internal sealed record AssessmentRegistration(string Method, AssessmentKind Kind, decimal? Weight = null, int[]? Outcomes = null);
