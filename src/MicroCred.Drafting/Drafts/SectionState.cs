using System.Text.Json.Serialization;

namespace MicroCred.Drafting.Drafts;

[JsonConverter(typeof(JsonStringEnumConverter<DraftStatus>))]
public enum DraftStatus
{
    /// <summary>Nothing was drafted or written yet, or all of it was thrown away.</summary>
    Empty,

    /// <summary>A proposal waits for a person.</summary>
    Proposed,

    /// <summary>A person took the text that is shown as their own.</summary>
    Accepted,

    /// <summary>A person wrote or took up the text that is shown, and has not accepted it yet.</summary>
    Edited,
}

/// <summary>A section with its versions.</summary>
/// <param name="Current">Number of the version in force; absent where there is none.</param>
/// <param name="Proposed">Number of the proposal that waits; absent where none does.</param>
public sealed record SectionState(DraftSection Section, ImmutableArray<SectionVersion> Versions, int? Current = null, int? Proposed = null)
{
    public static SectionState Empty(DraftSection section) => new(section, []);

    /// <summary>The version to show and to build on: the proposal that waits, else the one in force; null where the section is empty.</summary>
    [JsonIgnore]
    public SectionVersion? Shown => (Proposed ?? Current) is { } number ? Find(number) : null;

    /// <summary>What a person has accepted and leaves the portal, whatever proposal waits; null where nobody has accepted the version in force.</summary>
    [JsonIgnore]
    public SectionVersion? InForce => Current is { } number && Find(number) is { AcceptedBy: not null } version ? version : null;

    [JsonIgnore]
    public DraftStatus Status => Shown switch
    {
        null => DraftStatus.Empty,
        { Number: var number } when number == Proposed => DraftStatus.Proposed,
        { AcceptedBy: null } => DraftStatus.Edited,
        _ => DraftStatus.Accepted,
    };

    public SectionVersion? Find(int number) => number >= 1 && number <= Versions.Length ? Versions[number - 1] : null;

    internal SectionState Add(SectionContent content, Provenance provenance) =>
        this with { Versions = Versions.Add(new(Versions.Length + 1, content, provenance)) };
}
