namespace MicroCred.Recognition.Rules;

/// <summary>How far a rule binds.</summary>
public enum RuleScope { National, Regional, Institutional, Recommendation }

/// <summary>What an officer does about it. A rule on weak evidence never refuses a case by itself, whatever its severity.</summary>
public enum RuleSeverity
{
    /// <summary>Stop until it is met.</summary>
    Block,

    /// <summary>A limit on credits or time.</summary>
    Cap,

    /// <summary>The officer looks at it and gives a reason.</summary>
    Warn,

    /// <summary>Shown only.</summary>
    Info,
}

public enum RuleStatus { InForce, Draft, Superseded, Unconfirmed }

/// <summary>A rule of recognition, transfer, provision or form, as a country's pack states it: data, with the place where it is written.</summary>
public sealed class Rule
{
    /// <summary>Unique over all packs: <c>MY-CT-SAMC-30</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The country or region whose pack states it. A rule is picked by the country of the receiving institution.</summary>
    public required string Country { get; init; }

    public required LocalizedText Title { get; init; }

    public required LocalizedText Summary { get; init; }

    /// <summary>When it applies, in words; empty where it always does.</summary>
    public ImmutableArray<LocalizedText> Conditions { get; init; } = [];

    /// <summary>National categories of micro-credentials that it applies to; empty for all.</summary>
    public ImmutableArray<string> Categories { get; init; } = [];

    public required Requirement Requirement { get; init; }

    /// <summary>What it means in a case.</summary>
    public LocalizedText? Effect { get; init; }

    public LocalizedText? Note { get; init; }

    /// <summary>The document that lays it down, by name.</summary>
    public required string Authority { get; init; }

    public string? Section { get; init; }

    public Uri? Url { get; init; }

    public required RuleScope Scope { get; init; }

    /// <summary>Present exactly when <see cref="Scope"/> is <see cref="RuleScope.Institutional"/>.</summary>
    public string? Institution { get; init; }

    public required RuleSeverity Severity { get; init; }

    public required RuleStatus Status { get; init; }

    /// <summary>Absent where it is not known, and then taken as always.</summary>
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>Only the year of <see cref="EffectiveFrom"/> is known; it is set to 1 January.</summary>
    public bool IsYearOnly { get; init; }

    /// <summary>The last day; absent while it holds, and on a superseded rule whose end was not recorded.</summary>
    public DateOnly? EffectiveTo { get; init; }

    /// <summary>Documents, by name as in <see cref="Authority"/>.</summary>
    public ImmutableArray<string> SupersededBy { get; init; } = [];

    public required Evidence Evidence { get; init; }

    public override string ToString() => Code;
}
