using System.Text.Json.Serialization;
using MicroCred.Drafting.Assessment;
using MicroCred.Drafting.Briefs;

namespace MicroCred.Drafting.Rules;

/// <summary>How much a finding weighs.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CheckSeverity>))]
public enum CheckSeverity
{
    /// <summary>Approval would send the course back.</summary>
    Error,

    /// <summary>Likely to be asked about.</summary>
    Warning,

    /// <summary>Worth a second look.</summary>
    Advice,
}

/// <summary>The figures that the alignment checks and the hours solver use for one country, as <c>taxonomy/design/</c> gives them.</summary>
public sealed class DesignRules
{
    /// <summary>Per cent around credits × hours per credit.</summary>
    public required int HoursTolerance { get; init; }

    public required AssessmentKindsRule AssessmentKinds { get; init; }

    public required UnitAssessmentsRule UnitAssessments { get; init; }

    public required NamesRule Names { get; init; }

    /// <summary>Absent where no rule limits the share of online learning.</summary>
    public OnlineShareRule? OnlineShare { get; init; }

    /// <summary>Absent where no guide gives the learning time of an activity.</summary>
    public GuideTable? Guide { get; init; }

    /// <summary>Per cent of the hours that the rule-based drafter aims at.</summary>
    public required TimeShares TimeShares { get; init; }

    /// <summary>Framework → level → domain → lowest and highest fitting taxonomy level.</summary>
    public required Dictionary<string, Dictionary<int, Dictionary<TaxonomyDomain, int[]>>> OutcomeLevels { get; init; }

    /// <summary>Framework → cognitive level → code of the descriptor domain.</summary>
    public required Dictionary<string, Dictionary<int, string>> DescriptorDomains { get; init; }

    /// <summary>The taxonomy levels that fit outcomes at a framework's level; null where no table says.</summary>
    public (int Lowest, int Highest)? FittingLevels(LevelId level, TaxonomyDomain domain) =>
        OutcomeLevels.TryGetValue(level.Framework, out var levels)
        && levels.TryGetValue(level.Number, out var domains)
        && domains.TryGetValue(domain, out var range)
            ? (range[0], range[1])
            : null;
}

/// <summary>A setting that may rest on a rule.</summary>
public abstract class DesignRule
{
    /// <summary>Code in the country's rules; absent: the portal's own advice.</summary>
    public string? Rule { get; init; }

    public required CheckSeverity Severity { get; init; }
}

public sealed class AssessmentKindsRule : DesignRule
{
    public required List<AssessmentKind> Kinds { get; init; }
}

public sealed class UnitAssessmentsRule : DesignRule
{
    public required int Least { get; init; }
}

public sealed class OnlineShareRule : DesignRule
{
    /// <summary>The mode of delivery that the range is for.</summary>
    public required DeliveryMode Mode { get; init; }

    /// <summary>Per cent of the learning time, inclusive.</summary>
    public required int Min { get; init; }

    public required int Max { get; init; }
}

public sealed class NamesRule : DesignRule
{
    /// <summary>Names of awards in lower case, besides the titles that the frameworks list.</summary>
    public required List<string> Awards { get; init; }
}

public sealed class GuideTable : DesignRule
{
    public required List<GuideRow> Rows { get; init; }

    public GuideRow? Find(string activity) => Rows.Find(row => row.Activity == activity);
}

/// <summary>Learning time of one unit of an activity: a slide, a minute, a page, a question.</summary>
public sealed class GuideRow
{
    public required string Activity { get; init; }

    public required string Unit { get; init; }

    public required int MinMinutes { get; init; }

    public required int MaxMinutes { get; init; }
}

public sealed class TimeShares
{
    public required int Guided { get; init; }

    public required int Independent { get; init; }

    public required int Assessment { get; init; }
}
