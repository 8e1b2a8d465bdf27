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
    DateOnly? ConfirmedOn = null)
{
    /// <summary>
    /// The evidence of a statement that rests on several facts: as strong as the weakest, with the sources and notes of all.
    /// It counts as confirmed only if all are, on the day of the last.
    /// </summary>
    /// <exception cref="ArgumentException">No facts.</exception>
    public static Evidence Of(IEnumerable<Evidence> facts)
    {
        Evidence[] distinct = [.. facts.Distinct()];
        if (distinct is [])
            throw new ArgumentException("A statement rests on one fact at least.", nameof(facts));
        if (distinct is [var only])
            return only;
        var strength = distinct.Max(fact => fact.Strength);
        var isConfirmed = strength == EvidenceStrength.Confirmed;
        return new(
            strength,
            [.. distinct.SelectMany(fact => fact.Citations).Distinct()],
            LocalizedText.Join(distinct.Select(fact => fact.Note).OfType<LocalizedText>().Distinct()),
            isConfirmed ? string.Join(", ", distinct.Select(fact => fact.ConfirmedBy).Distinct()) : null,
            isConfirmed ? distinct.Max(fact => fact.ConfirmedOn) : null);
    }
}
