using System.Collections.Frozen;
using System.Collections.Immutable;

namespace MicroCred.Frameworks;

/// <summary>
/// The reference data of all country packs, checked once and immutable: frameworks, referencing rows, credit systems, sources.
/// Everything that answers a question about levels or credits is a pure function of it and a date.
/// </summary>
public sealed class ReferenceData
{
    private readonly FrozenDictionary<string, QualificationsFramework> frameworks;
    private readonly FrozenDictionary<string, CreditSystem> creditSystems;

    public ReferenceData(
        ImmutableArray<Country> countries,
        ImmutableArray<QualificationsFramework> frameworks,
        ImmutableArray<CreditSystem> creditSystems,
        ImmutableArray<Source> sources)
    {
        (Countries, Frameworks, CreditSystems, Sources) = (countries, frameworks, creditSystems, sources);
        this.frameworks = frameworks.ToFrozenDictionary(framework => framework.Code, StringComparer.OrdinalIgnoreCase);
        this.creditSystems = creditSystems.ToFrozenDictionary(system => system.Code, StringComparer.OrdinalIgnoreCase);
    }

    public ImmutableArray<Country> Countries { get; }

    public ImmutableArray<QualificationsFramework> Frameworks { get; }

    public ImmutableArray<CreditSystem> CreditSystems { get; }

    public ImmutableArray<Source> Sources { get; }

    public QualificationsFramework? FindFramework(string code) => frameworks.GetValueOrDefault(code);

    public CreditSystem? FindCreditSystem(string code) => creditSystems.GetValueOrDefault(code);

    public Level? FindLevel(LevelId id) => FindFramework(id.Framework)?.FindLevel(id.Number);
}
