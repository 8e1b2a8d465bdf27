namespace MicroCred.Recognition.Catalogue;

/// <summary>How much of what a recognition office needs an entry states. Says nothing of quality, and being complete brings no recognition.</summary>
/// <param name="Missing">Mandatory elements that are not stated.</param>
/// <param name="FurtherMissing">Elements of the statement's template and optional ones that are not stated: shown, not counted.</param>
public sealed record Completeness(ImmutableArray<StatementElement> Missing, ImmutableArray<StatementElement> FurtherMissing)
{
    /// <summary>
    /// The minimum content of the Malaysian statement (MY-MMS-MIN) and the European mandatory elements (EU-11),
    /// without those that only a credential issued to a learner can state (name, identity, date of issue).
    /// </summary>
    public static ImmutableArray<StatementElement> Mandatory { get; } =
    [
        StatementElement.Title,
        StatementElement.Country,
        StatementElement.AwardingBody,
        StatementElement.LearningOutcomes,
        StatementElement.Credits,
        StatementElement.LearningTime,
        StatementElement.Level,
        StatementElement.Assessment,
        StatementElement.Participation,
        StatementElement.QualityAssurance,
    ];

    /// <summary>The rest of the Malaysian template (MY-MMS-FIELDS) and the European optional elements (EU-OPTIONAL). A stand-alone offer rightly has no programme of origin.</summary>
    public static ImmutableArray<StatementElement> Further { get; } =
    [
        StatementElement.ProgrammeOfOrigin,
        StatementElement.Language,
        StatementElement.ModeOfStudy,
        StatementElement.Duration,
        StatementElement.EnrolmentRequirements,
        StatementElement.VerificationContact,
        StatementElement.Prerequisites,
        StatementElement.IdentityCheck,
        StatementElement.Stackability,
        StatementElement.Category,
    ];

    /// <summary>Stated mandatory elements over all mandatory elements, 0 to 1.</summary>
    public Fraction Score => new(Mandatory.Length - Missing.Length, Mandatory.Length);

    public static Completeness Of(CredentialStatement statement) => new(
        [.. Mandatory.Where(element => !IsStated(statement, element))],
        [.. Further.Where(element => !IsStated(statement, element))]);

    public static bool IsStated(CredentialStatement statement, StatementElement element) => element switch
    {
        StatementElement.Title or StatementElement.Country or StatementElement.AwardingBody => true,
        StatementElement.LearningOutcomes => !statement.LearningOutcomes.IsEmpty,
        StatementElement.Credits => statement.Workload.Credits is not null,
        StatementElement.LearningTime => statement.Workload.NotionalHours is not null,
        StatementElement.Level => statement.Level is not null,
        StatementElement.Assessment => !statement.Assessments.IsEmpty,
        StatementElement.Participation => statement.DeliveryMode is not null,
        StatementElement.QualityAssurance => statement.QualityAssurance is not null,
        StatementElement.ProgrammeOfOrigin => statement.ProgrammeOfOrigin is not null,
        StatementElement.Language => !statement.Languages.IsEmpty,
        StatementElement.ModeOfStudy => statement.ModeOfStudy is not null,
        StatementElement.Duration => statement.Workload.Weeks is not null,
        StatementElement.EnrolmentRequirements => statement.EnrolmentRequirements is not null,
        StatementElement.VerificationContact => statement.VerificationContact is not null,
        StatementElement.Prerequisites => !statement.Prerequisites.IsEmpty,
        StatementElement.IdentityCheck => statement.IdentityCheck is not null,
        StatementElement.Stackability => !statement.StacksInto.IsEmpty,
        StatementElement.Category => statement.Category is not null,
        StatementElement.Field => statement.Field is not null,
        _ => throw new ArgumentOutOfRangeException(nameof(element), element, null),
    };
}
