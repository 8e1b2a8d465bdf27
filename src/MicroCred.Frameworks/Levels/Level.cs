using System.Collections.Immutable;

namespace MicroCred.Frameworks.Levels;

/// <summary>One level of a framework.</summary>
public sealed class Level
{
    /// <summary>Set by the framework that owns the level.</summary>
    public QualificationsFramework Framework { get; internal set; } = null!;

    public required int Number { get; init; }

    /// <summary>As the framework names it: "Tahap 6", "Jenjang 6", "Level 6".</summary>
    public required LocalizedText Label { get; init; }

    public ImmutableArray<QualificationTitle> Titles { get; init; } = [];

    /// <summary>In the order of the framework's domains; empty where none were collected.</summary>
    public ImmutableArray<LevelDescriptor> Descriptors { get; init; } = [];

    public ImmutableArray<MinimumCredits> MinimumCredits { get; init; } = [];

    public required Evidence Evidence { get; init; }

    public LevelId Id => new(Framework.Code, Number);

    public override string ToString() => Id.ToString();
}

/// <summary>A dimension along which a framework describes its levels.</summary>
public sealed record DescriptorDomain(string Code, LocalizedText Name);

/// <summary>What a learner at the level can do in one domain: our own condensed wording, not the official text.</summary>
public sealed record LevelDescriptor(DescriptorDomain Domain, LocalizedText Summary, Evidence Evidence);

/// <summary>A qualification placed at the level. An official title stays in the language it is awarded in; only a description is translated.</summary>
/// <param name="Sector">"academic", "tvet" or "professional".</param>
public sealed record QualificationTitle(string Sector, LocalizedText Title);

/// <summary>The least credits for an award at the level, in the country's own unit.</summary>
/// <param name="Maximum">Absent where the framework states no upper bound.</param>
public sealed record MinimumCredits(string Award, decimal Credits, decimal? Maximum, Evidence Evidence);
