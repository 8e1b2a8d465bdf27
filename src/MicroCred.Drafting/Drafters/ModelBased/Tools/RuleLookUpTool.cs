using System.ComponentModel;
using MicroCred.Drafting.Rules;

namespace MicroCred.Drafting.Drafters.ModelBased.Tools;

internal enum RuleTopic { Hours, Assessment, Units, Online, Names, Activities }

internal sealed record RuleLookUpArguments(
    [property: Description("What the rule is about")] RuleTopic Topic,
    [property: Description("ISO code of the country, for example MY; absent: the portal's own settings")] string? Country = null);

/// <summary>A design rule of a country with its figures. It says whether a rule of the country stands behind it or this portal's advice.</summary>
internal sealed class RuleLookUpTool(DraftingReference reference) : DraftingTool<RuleLookUpArguments>(
    "rule_look_up", "The figures that approval checks a course against in a country: hours, assessment, units, online share, names, learning time of activities.")
{
    /// <summary>The error for a country that no pack describes; null where it is known or absent.</summary>
    public static ToolAnswer? UnknownCountry(DraftingReference reference, string? country) =>
        country is null || reference.Data.Countries.Any(each => string.Equals(each.Code, country, StringComparison.OrdinalIgnoreCase))
            ? null
            : ToolErrors.Unknown("country", country, reference.Data.Countries.Select(each => each.Code));

    protected override ToolAnswer Look(RuleLookUpArguments arguments)
    {
        if (UnknownCountry(reference, arguments.Country) is { } unknown)
            return unknown;
        var rules = reference.RulesFor(arguments.Country);
        var (rule, figures) = arguments.Topic switch
        {
            RuleTopic.Hours => ((DesignRule?)null, (object?)new { TolerancePercent = rules.HoursTolerance, Shares = rules.TimeShares }),
            RuleTopic.Assessment => (rules.AssessmentKinds, new { rules.AssessmentKinds.Kinds }),
            RuleTopic.Units => (rules.UnitAssessments, new { AssessmentsEachAtLeast = rules.UnitAssessments.Least }),
            RuleTopic.Online => (rules.OnlineShare, rules.OnlineShare is { } share ? new { share.Mode, MinPercent = share.Min, MaxPercent = share.Max } : null),
            RuleTopic.Names => (rules.Names, new { NotToBeNamed = rules.Names.Awards }),
            RuleTopic.Activities => (rules.Guide, rules.Guide is { } guide ? new { guide.Rows } : null),
            _ => throw new ArgumentOutOfRangeException(nameof(arguments)),
        };
        return ToolAnswer.Data(new
        {
            arguments.Topic,
            arguments.Country,
            rule?.Rule,
            RestsOn = figures is null ? "not stated" : rule?.Rule is null ? "this portal's advice" : "a rule of the country",
            rule?.Severity,
            Figures = figures,
        });
    }
}
