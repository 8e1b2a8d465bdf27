namespace MicroCred.Recognition.Comparison;

/// <summary>A workload as every credit system would count it.</summary>
/// <param name="Hours">Notional hours; absent where neither hours nor credits with a ratio are stated.</param>
/// <param name="IsNominal">The hours are those that the stated credits stand for, not those that the provider states.</param>
/// <param name="InSystems">For each credit system in force that has a ratio; empty where there are no hours.</param>
/// <param name="Caveats">What does not fit, e.g. hours that do not cover the credits or more than a full-time week.</param>
public sealed record WorkloadView(FractionRange? Hours, bool IsNominal, ImmutableArray<WorkloadInSystem> InSystems, ImmutableArray<Message> Caveats);

/// <summary>Evidence of volume, never credits awarded.</summary>
public sealed record WorkloadInSystem(CreditSystem System, FractionRange Credits);
