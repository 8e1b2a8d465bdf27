namespace MicroCred.Drafting.Drafts;

/// <summary>One version of a section. Versions are only added: an earlier one can always be read, compared and taken up again.</summary>
/// <param name="Number">From 1 in its section.</param>
/// <param name="AcceptedBy">The person who took it as their own; absent while nobody has.</param>
public sealed record SectionVersion(
    int Number,
    SectionContent Content,
    Provenance Provenance,
    string? AcceptedBy = null,
    DateTimeOffset? AcceptedAt = null);
