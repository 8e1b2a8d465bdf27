namespace MicroCred.Recognition.Catalogue;

public enum QualityAssuranceKind { AccreditedProgramme, QualityVerification, Registration, Institutional, Industry, Project, None, Other }

/// <summary>Who vouches for the quality, as stated.</summary>
/// <param name="Body">Absent where the source names none.</param>
/// <param name="Reference">Number of the accreditation, registration or certificate.</param>
/// <param name="Verified">The source states that an external body has verified this micro-credential itself, not only its provider or origin.</param>
public sealed record QualityAssurance(QualityAssuranceKind Kind, string? Body, string? Reference, bool Verified);
