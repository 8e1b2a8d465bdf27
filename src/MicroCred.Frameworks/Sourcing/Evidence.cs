using System.Collections.Immutable;

namespace MicroCred.Frameworks.Sourcing;

/// <summary>What a fact rests on. Each fact in a country pack names one.</summary>
/// <param name="Citations">May be empty only where <paramref name="Strength"/> is <see cref="EvidenceStrength.Unconfirmed"/> or <see cref="EvidenceStrength.Derived"/>.</param>
/// <param name="ConfirmedBy">The custodian's name; present exactly when the strength is <see cref="EvidenceStrength.Confirmed"/>.</param>
public sealed record Evidence(
    EvidenceStrength Strength,
    ImmutableArray<Citation> Citations,
    LocalizedText? Note = null,
    string? ConfirmedBy = null,
    DateOnly? ConfirmedOn = null);
