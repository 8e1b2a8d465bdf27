namespace MicroCred.Recognition.Catalogue;

/// <summary>The facts that a statement about a micro-credential is made of.</summary>
public enum StatementElement
{
    Title,
    Country,
    AwardingBody,
    LearningOutcomes,
    Credits,
    LearningTime,
    Level,
    Assessment,
    Participation,
    QualityAssurance,
    ProgrammeOfOrigin,
    Language,
    ModeOfStudy,
    Duration,
    EnrolmentRequirements,
    VerificationContact,
    Prerequisites,
    IdentityCheck,
    Stackability,
    Category,
    Field,
}
