using System.Collections.Frozen;
using System.Collections.Immutable;

namespace MicroCred.Frameworks;

/// <summary>
/// The reference data of all country packs, checked once and immutable: frameworks, referencing rows, credit systems, sources;
/// and the confirmations by custodians that are laid over it.
/// Everything that answers a question about levels or credits is a pure function of it and a date.
/// </summary>
public sealed class ReferenceData
{
    private readonly FrozenDictionary<string, QualificationsFramework> frameworks;
    private readonly FrozenDictionary<string, CreditSystem> creditSystems;
    private readonly FrozenDictionary<string, Source> sources;

    public ReferenceData(
        ImmutableArray<Country> countries,
        ImmutableArray<QualificationsFramework> frameworks,
        ImmutableArray<CreditSystem> creditSystems,
        ImmutableArray<Source> sources)
    {
        (Countries, Frameworks, CreditSystems, Sources, Confirmations) = (countries, frameworks, creditSystems, sources, []);
        this.frameworks = frameworks.ToFrozenDictionary(framework => framework.Code, StringComparer.OrdinalIgnoreCase);
        this.creditSystems = creditSystems.ToFrozenDictionary(system => system.Code, StringComparer.OrdinalIgnoreCase);
        this.sources = sources.ToFrozenDictionary(source => source.Code, StringComparer.OrdinalIgnoreCase);
    }

    private ReferenceData(ReferenceData basis, ImmutableArray<ReferencingConfirmation> confirmations)
    {
        (Countries, Frameworks, CreditSystems, Sources) = (basis.Countries, basis.Frameworks, basis.CreditSystems, basis.Sources);
        (frameworks, creditSystems, sources) = (basis.frameworks, basis.creditSystems, basis.sources);
        (Anchors, GeneralCaveats, Confirmations) = (basis.Anchors, basis.GeneralCaveats, confirmations);
    }

    public ImmutableArray<Country> Countries { get; }

    public ImmutableArray<QualificationsFramework> Frameworks { get; }

    public ImmutableArray<CreditSystem> CreditSystems { get; }

    public ImmutableArray<Source> Sources { get; }

    public ImmutableArray<QualificationAnchor> Anchors { get; init; } = [];

    public ImmutableArray<GeneralCaveat> GeneralCaveats { get; init; } = [];

    /// <summary>By day; of one day, in the order given, and the last for a level counts.</summary>
    public ImmutableArray<ReferencingConfirmation> Confirmations { get; }

    public QualificationsFramework? FindFramework(string code) => frameworks.GetValueOrDefault(code);

    public CreditSystem? FindCreditSystem(string code) => creditSystems.GetValueOrDefault(code);

    public Source? FindSource(string code) => sources.GetValueOrDefault(code);

    public Level? FindLevel(LevelId id) => FindFramework(id.Framework)?.FindLevel(id.Number);

    /// <summary>Of one framework, by day.</summary>
    public IEnumerable<ReferencingConfirmation> ConfirmationsOf(QualificationsFramework framework) =>
        Confirmations.Where(confirmation => confirmation.Level.Framework.Equals(framework.Code, StringComparison.OrdinalIgnoreCase));

    /// <summary>A new snapshot with further confirmations; this one stays as it is.</summary>
    /// <returns>The refusal of the first that <see cref="CheckConfirmation"/> refuses.</returns>
    public Result<ReferenceData> With(IEnumerable<ReferencingConfirmation> confirmations)
    {
        var added = confirmations.ToList();
        foreach (var confirmation in added)
        {
            if (this.Check(confirmation) is { } refusal)
                return refusal;
        }

        return new ReferenceData(this, [.. Confirmations.Concat(added).OrderBy(confirmation => confirmation.On)]);
    }
}
