using MicroCred.Recognition.Catalogue;

namespace MicroCred.Recognition.Comparison;

/// <summary>The five elements of a qualification, in the order in which a recognition office looks at them.</summary>
public enum Element { Level, Workload, Quality, Profile, Outcomes }

public enum Finding { Comparable, MinorDifference, SubstantialDifference, EvidenceMissing }

/// <summary>Two to six micro-credentials side by side, seen from one framework. Advice to a person, never a decision.</summary>
/// <param name="Elements">One for each <see cref="Element"/>, in that order.</param>
/// <param name="Workloads">One for each credential, in their order.</param>
/// <param name="OutcomeMatches">By credentials in their order, best first.</param>
public sealed record CredentialComparison(
    ImmutableArray<MicroCredential> Credentials,
    QualificationsFramework Target,
    DateOnly AsOf,
    ImmutableArray<ElementComparison> Elements,
    ImmutableArray<WorkloadView> Workloads,
    ImmutableArray<OutcomeMatch> OutcomeMatches);

/// <summary>What one element comes to.</summary>
/// <param name="Summary">The finding in a sentence.</param>
/// <param name="Values">What each credential states, in their order; null where it states nothing.</param>
/// <param name="Reasons">What the finding rests on and what a reader must know beside it.</param>
/// <param name="Missing">What was not stated and whom to ask; empty where everything was.</param>
/// <param name="Evidence">Of all that was compared: never better than derived, and as weak as the weakest.</param>
public sealed record ElementComparison(
    Element Element,
    Finding Finding,
    Message Summary,
    ImmutableArray<Message?> Values,
    ImmutableArray<Message> Reasons,
    ImmutableArray<MissingFact> Missing,
    Evidence Evidence);

/// <summary>A fact that a provider does not state: ask it for this.</summary>
public sealed record MissingFact(MicroCredentialId Credential, StatementElement Element, Provider AskWhom);

/// <summary>Two outcomes that speak of the same, by their words or by a model's judgement of them. Neither is claimed to be the other.</summary>
/// <param name="Outcome">Position in <paramref name="Credential"/>.</param>
/// <param name="Similarity">0 to 1; at least the stated threshold.</param>
/// <param name="Shared">The terms that both have, as the first outcome words them; empty only where the match rests on a model.</param>
/// <param name="Model">Whose similarity it rests on; absent where it rests on the shared terms.</param>
public sealed record OutcomeMatch(
    MicroCredentialId Credential, int Outcome, MicroCredentialId Other, int OtherOutcome, decimal Similarity, ImmutableArray<string> Shared, string? Model = null);
