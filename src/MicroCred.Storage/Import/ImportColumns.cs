namespace MicroCred.Storage.Import;

/// <summary>The columns of an import file, the same in CSV and JSON Lines. <c>docs/import.md</c> describes them.</summary>
public static class ImportColumns
{
    public const string Provider = "provider";
    public const string Country = "country";
    public const string ProviderKind = "provider_kind";
    public const string AccreditedBy = "accredited_by";
    public const string ProviderUrl = "provider_url";
    public const string Code = "code";
    public const string Title = "title";
    public const string TitleLanguage = "title_language";
    public const string LevelFramework = "level_framework";
    public const string Level = "level";
    public const string Credits = "credits";
    public const string CreditSystem = "credit_system";
    public const string NotionalHours = "notional_hours";
    public const string ScheduledHours = "scheduled_hours";
    public const string Weeks = "weeks";
    public const string DeliveryMode = "delivery_mode";
    public const string ModeOfStudy = "mode_of_study";
    public const string Category = "category";
    public const string Field = "field";
    public const string Languages = "languages";
    public const string LearningOutcomes = "learning_outcomes";
    public const string OutcomeVerbs = "outcome_verbs";
    public const string Assessments = "assessments";
    public const string QualityKind = "quality_kind";
    public const string QualityBody = "quality_body";
    public const string QualityReference = "quality_reference";
    public const string QualityVerified = "quality_verified";
    public const string EnrolmentRequirements = "enrolment_requirements";
    public const string Prerequisites = "prerequisites";
    public const string StacksInto = "stacks_into";
    public const string ProgrammeOfOrigin = "programme_of_origin";
    public const string CoursePairs = "course_pairs";
    public const string IdentityCheck = "identity_check";
    public const string VerificationContact = "verification_contact";
    public const string Url = "url";
    public const string Note = "note";
    public const string MadeUp = "made_up";
    public const string EvidenceStrength = "evidence_strength";
    public const string EvidenceNote = "evidence_note";
    public const string SourceCodes = "source_codes";
    public const string SourceTitle = "source_title";
    public const string SourcePublisher = "source_publisher";
    public const string SourceYear = "source_year";
    public const string SourceUrl = "source_url";
    public const string SourceSection = "source_section";
    public const string Reading = "reading";

    /// <summary>Followed by a BCP 47 tag: the provider's own translation, e.g. <c>title_ms</c>.</summary>
    public const string TitleTranslation = "title_";

    /// <summary>Followed by a BCP 47 tag: the provider's own translations, one for each outcome.</summary>
    public const string OutcomeTranslations = "learning_outcomes_";

    /// <summary>In the place of an item for an outcome that has none.</summary>
    public const string NoItem = "-";

    /// <summary>Preceded by an element's name: the source's own words, e.g. <c>level_words</c>.</summary>
    public const string WordsSuffix = "_words";

    public static ImmutableArray<string> Required { get; } = [Provider, Country, Title];

    /// <summary>Where it is known whose the file is.</summary>
    public static ImmutableArray<string> RequiredOfOwner { get; } = [Title];

    public static ImmutableArray<string> TranslationLanguages { get; } = ["en", "ms", "id", "fil", "th", "vi", "km", "zh", "ta"];

    /// <summary>Element to the column of its wording: <c>learning_time_words</c>.</summary>
    public static ImmutableArray<(StatementElement Element, string Column)> Wordings { get; } =
        [.. Enum.GetValues<StatementElement>().Select(element => (element, SnakeCase(element.ToString()) + WordsSuffix))];

    public static ImmutableArray<string> All { get; } =
    [
        Provider, Country, ProviderKind, AccreditedBy, ProviderUrl, Code, Title, TitleLanguage,
        .. TranslationLanguages.Select(language => TitleTranslation + language),
        LevelFramework, Level, Credits, CreditSystem, NotionalHours, ScheduledHours, Weeks, DeliveryMode, ModeOfStudy, Category, Field, Languages,
        LearningOutcomes, OutcomeVerbs, .. TranslationLanguages.Select(language => OutcomeTranslations + language), Assessments, QualityKind, QualityBody, QualityReference, QualityVerified, EnrolmentRequirements, Prerequisites, StacksInto,
        ProgrammeOfOrigin, CoursePairs, IdentityCheck, VerificationContact, Url, Note, MadeUp,
        EvidenceStrength, EvidenceNote, SourceCodes, SourceTitle, SourcePublisher, SourceYear, SourceUrl, SourceSection, Reading,
        .. Wordings.Select(words => words.Column),
    ];

    /// <summary><c>SecondarySource</c> ↔ <c>SECONDARY_SOURCE</c> and <c>LearningTime</c> → <c>learning_time</c>.</summary>
    public static string SnakeCase(string name) =>
        string.Concat(name.Select((letter, i) => (i > 0 && char.IsUpper(letter) ? "_" : "") + char.ToLowerInvariant(letter)));
}
