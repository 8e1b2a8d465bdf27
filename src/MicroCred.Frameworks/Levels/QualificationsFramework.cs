using System.Collections.Immutable;

namespace MicroCred.Frameworks.Levels;

/// <summary>A national or regional qualifications framework with its levels.</summary>
public sealed class QualificationsFramework
{
    /// <summary>The code of the framework that all referencing leads to: the ASEAN Qualifications Reference Framework.</summary>
    public const string ReferenceCode = "AQRF";

    private readonly ImmutableArray<Level> levels = [];

    /// <summary>"MQF", "KKNI", "PQF", "AQRF", "EQF", ... Unique over all packs, compared without case.</summary>
    public required string Code { get; init; }

    public required LocalizedText Name { get; init; }

    /// <summary>In the country's own language and script; absent where it is not known or is the English one.</summary>
    public string? OfficialName { get; init; }

    /// <summary>ISO 3166-1 alpha-2; absent for a regional framework.</summary>
    public string? Country { get; init; }

    public string? Edition { get; init; }

    public string? Authority { get; init; }

    public string? LegalBasis { get; init; }

    public Uri? Url { get; init; }

    /// <summary>The first day of the edition described here; of an earlier one nothing is known. Absent where it is not known, and then taken as always.</summary>
    public DateOnly? EffectiveFrom { get; init; }

    public ImmutableArray<DescriptorDomain> Domains { get; init; } = [];

    /// <summary>Ascending by number, without gaps or repeats; empty where no levels are known.</summary>
    public ImmutableArray<Level> Levels
    {
        get => levels;
        init
        {
            levels = value;
            foreach (var level in value)
                level.Framework = this;
        }
    }

    public required Referencing Referencing { get; init; }

    /// <summary>Things a reader must know, e.g. that a revision may have changed a level's titles.</summary>
    public ImmutableArray<LocalizedText> Notes { get; init; } = [];

    public required Evidence Evidence { get; init; }

    public Level? FindLevel(int number) => number >= 1 && number <= levels.Length ? levels[number - 1] : null;

    public override string ToString() => Code;
}
