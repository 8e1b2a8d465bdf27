using System.Collections.Immutable;
using MicroCred.Frameworks.Text;
using MicroCred.Portal.Pages.Parts;
using MicroCred.Portal.Reference;
using MicroCred.Recognition.Rules;

namespace MicroCred.Portal.Pages.Rules;

/// <summary>Which rules were asked for, and those that fit.</summary>
/// <param name="Country">Code of a country or region; null for all.</param>
/// <param name="AsOf">The day on which they held; all rules, also superseded ones, where none was asked for.</param>
public sealed record RulesQuestion(string? Country, RuleStatus? Status, AsOfDate AsOf, ImmutableArray<Rule> Rules, ImmutableArray<FieldError> Errors)
{
    public const string CountryField = "country";
    public const string StatusField = "status";

    public static RulesQuestion Read(string? country, string? status, string? asOf, ReferenceDesk desk, TimeProvider clock)
    {
        var errors = ImmutableArray.CreateBuilder<FieldError>();
        var day = AsOfDate.Read(asOf, clock);
        if (day.Problem is { } problem)
            errors.Add(problem);

        var countries = CountriesOf(desk);
        var chosen = countries.FirstOrDefault(code => code.Equals(country, StringComparison.OrdinalIgnoreCase));
        if (!string.IsNullOrEmpty(country) && chosen is null)
            errors.Add(new(CountryField, new Message("rules.unknownCountry", country, countries)));

        RuleStatus? standing = Enum.GetValues<RuleStatus>().Cast<RuleStatus?>().FirstOrDefault(value => $"{value}" == status);
        if (!string.IsNullOrEmpty(status) && standing is null)
            errors.Add(new(StatusField, new Message("rules.unknownStatus", status, Enum.GetNames<RuleStatus>())));

        var rules = desk.Rules.List(chosen, day.Typed is null || day.Problem is not null ? null : day.Day);
        return new(chosen, standing, day, standing is null ? rules : [.. rules.Where(rule => rule.Status == standing)], errors.ToImmutable());
    }

    /// <summary>The codes of those that have rules, in the order of the packs.</summary>
    public static IReadOnlyList<string> CountriesOf(ReferenceDesk desk) => [.. desk.Rules.All.Select(rule => rule.Country).Distinct()];
}
