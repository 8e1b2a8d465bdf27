namespace MicroCred.Recognition.Catalogue;

public enum AssessmentKind { Continuous, Final }

/// <summary>How outcomes are measured.</summary>
/// <param name="Position">From 1, in the provider's order.</param>
/// <param name="Weight">Per cent of the whole, 0 to 100; absent where none is stated.</param>
/// <param name="Outcomes">Positions of the outcomes measured; empty where the provider does not say.</param>
public sealed record Assessment(int Position, string Method, AssessmentKind Kind, decimal? Weight, ImmutableArray<int> Outcomes);
