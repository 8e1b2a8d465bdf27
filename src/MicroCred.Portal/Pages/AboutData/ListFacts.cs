using MicroCred.Frameworks.Levels;
using MicroCred.Frameworks.Mapping;
using MicroCred.Frameworks.Sourcing;
using MicroCred.Portal.Language;
using MicroCred.Portal.Pages.Frameworks;
using MicroCred.Portal.Reference;

namespace MicroCred.Portal.Pages.AboutData;

/// <summary>Every fact that carries evidence, so that what is known, and how well, can be counted.</summary>
internal static class ListFacts
{
    public static IEnumerable<KnownFact> FactsOn(this ReferenceDesk desk, DateOnly day, Wording wording) =>
    [
        .. desk.Data.Frameworks.InReadingOrder().SelectMany(framework => FactsOf(framework, desk, day)),
        .. desk.Data.CreditSystems.Select(system => new KnownFact(wording["data.creditSystems"], FactKind.CreditSystem, system.Code, "credits", system.Evidence)),
        .. desk.Rules.All.Select(rule => new KnownFact(wording["data.rulesOf", desk.Data.Countries.First(country => country.Code == rule.Country).Name], FactKind.Rule, rule.Code, $"rules#{rule.Code}", rule.Evidence)),
    ];

    private static IEnumerable<KnownFact> FactsOf(QualificationsFramework framework, ReferenceDesk desk, DateOnly day) =>
    [
        new(framework.Code, FactKind.Framework, framework.Code, $"frameworks/{framework.Code}", framework.Evidence),
        new(framework.Code, FactKind.Referencing, framework.Code, $"frameworks/{framework.Code}#referencing", framework.Referencing.Evidence),
        .. desk.Data.RowsOf(framework, day).Select(row => Of(framework.FindLevel(row.NationalLevel)!, FactKind.ReferencingRow, row.Evidence)),
        .. framework.Levels.Select(level => Of(level, FactKind.Level, level.Evidence)),
        .. framework.Levels.SelectMany(level => level.Descriptors.Select(descriptor => Of(level, FactKind.Descriptor, descriptor.Evidence))),
        .. framework.Levels.SelectMany(level => level.MinimumCredits.Select(credits => Of(level, FactKind.MinimumCredits, credits.Evidence))),
    ];

    private static KnownFact Of(Level level, FactKind kind, Evidence evidence) =>
        new(level.Framework.Code, kind, level.Id.ToString(), $"levels/{level.Framework.Code}/{level.Number}", evidence);
}
