using System.Collections.Frozen;

namespace MicroCred.Recognition.Rules;

/// <summary>All rules of all packs, immutable. It lists them; it does not yet run them.</summary>
public sealed class RuleBook
{
    private readonly FrozenDictionary<string, Rule> byCode;
    private readonly FrozenDictionary<string, DateOnly> successions;

    public RuleBook(ImmutableArray<Rule> rules)
    {
        All = rules;
        byCode = rules.ToFrozenDictionary(rule => rule.Code, StringComparer.OrdinalIgnoreCase);
        successions = rules
            .Where(rule => rule.EffectiveFrom is not null)
            .GroupBy(rule => rule.Authority, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(group => group.Key, group => group.Min(rule => rule.EffectiveFrom!.Value), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>In the order of the packs.</summary>
    public ImmutableArray<Rule> All { get; }

    public Rule? Find(string code) => byCode.GetValueOrDefault(code);

    /// <param name="country">Only the rules of this country or region; absent for all.</param>
    /// <param name="asOf">Only the rules that held on this day; absent for all, also superseded ones.</param>
    public ImmutableArray<Rule> List(string? country = null, DateOnly? asOf = null) =>
        country is null && asOf is null
            ? All
            : [.. All.Where(rule => (country is null || rule.Country.Equals(country, StringComparison.OrdinalIgnoreCase)) && (asOf is not { } day || HeldOn(rule, day)))];

    /// <summary>
    /// Whether a rule held on a day. A superseded rule whose end is not recorded held until the rules of the document that superseded it
    /// began; where that is not known either, it is not said to have held on any day.
    /// </summary>
    public bool HeldOn(Rule rule, DateOnly day)
    {
        if (rule.EffectiveFrom > day)
            return false;
        if (rule.EffectiveTo is { } last)
            return day <= last;
        return rule.Status != RuleStatus.Superseded || rule.SupersededBy.Any(document => successions.TryGetValue(document, out var begin) && day < begin);
    }
}
