using System.Collections.Immutable;

namespace MicroCred.Frameworks.Credits;

/// <summary>A unit in which a country or network counts learning.</summary>
public sealed class CreditSystem
{
    /// <summary>"MY", "ID", "ID_2020", "PH", "ECTS", ... Unique over all packs, compared without case.</summary>
    public required string Code { get; init; }

    /// <summary>ISO 3166-1 alpha-2; absent for a regional or network scheme.</summary>
    public string? Country { get; init; }

    public required LocalizedText Name { get; init; }

    /// <summary>What one is called after a number: "credit", "sks", "unit".</summary>
    public required LocalizedText Unit { get; init; }

    /// <summary>What an hour counts: all learner effort, or contact only.</summary>
    public required LocalizedText HoursConcept { get; init; }

    /// <summary>Notional learner hours for one credit; absent where the system states none, and then <see cref="NoRatioReason"/> says why.</summary>
    public FractionRange? HoursPerCredit { get; init; }

    public LocalizedText? NoRatioReason { get; init; }

    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>The last day on which it was in force; absent while it is.</summary>
    public DateOnly? EffectiveTo { get; init; }

    public string? Authority { get; init; }

    /// <summary>Ratios that the scheme itself publishes, shown beside the computed ones.</summary>
    public ImmutableArray<PublishedRatio> PublishedRatios { get; init; } = [];

    public ImmutableArray<LocalizedText> Caveats { get; init; } = [];

    public required Evidence Evidence { get; init; }
}

/// <param name="To">Code of the other system.</param>
/// <param name="Ratio">One credit here is this many there.</param>
public sealed record PublishedRatio(string To, Fraction Ratio, Evidence Evidence);
