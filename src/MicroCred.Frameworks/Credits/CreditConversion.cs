using System.Collections.Immutable;

namespace MicroCred.Frameworks.Credits;

/// <summary>An amount of learning in another country's unit, by notional hours. Evidence of volume, never credits awarded.</summary>
/// <param name="NotionalHours">Absent where the system that it is counted in states no learner hours.</param>
/// <param name="Result">Absent where no honest ratio exists; then <paramref name="Reason"/> says why.</param>
/// <param name="Published">By the ratio that one of the two schemes publishes; absent where neither does.</param>
public sealed record CreditConversion(
    CreditSystem From,
    CreditSystem To,
    decimal Amount,
    FractionRange? NotionalHours,
    FractionRange? Result,
    Message? Reason,
    PublishedConversion? Published,
    ImmutableArray<Message> Caveats);

/// <param name="Ratio">One credit of the system asked from is this many of the system asked for.</param>
/// <param name="IsInverse">The scheme publishes it in the other direction.</param>
public sealed record PublishedConversion(Fraction Ratio, Fraction Result, bool IsInverse, Evidence Evidence);
