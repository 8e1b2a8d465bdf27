using System.Text.Json.Serialization;
using MicroCred.Drafting.Briefs;

namespace MicroCred.Drafting.Drafts;

/// <summary>What happened to a course draft.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(CourseDraftCreated), "CREATED")]
[JsonDerivedType(typeof(BriefChanged), "BRIEF_CHANGED")]
[JsonDerivedType(typeof(SectionProposed), "SECTION_PROPOSED")]
[JsonDerivedType(typeof(SectionEdited), "SECTION_EDITED")]
[JsonDerivedType(typeof(SectionAccepted), "SECTION_ACCEPTED")]
[JsonDerivedType(typeof(ProposalDiscarded), "PROPOSAL_DISCARDED")]
[JsonDerivedType(typeof(VersionRestored), "VERSION_RESTORED")]
public abstract record CourseDraftEvent(string By, DateTimeOffset At);

public sealed record CourseDraftCreated(string Id, CourseBrief Brief, string By, DateTimeOffset At) : CourseDraftEvent(By, At);

public sealed record BriefChanged(CourseBrief Brief, string By, DateTimeOffset At) : CourseDraftEvent(By, At);

public sealed record SectionProposed(SectionContent Content, Provenance Provenance, string By, DateTimeOffset At) : CourseDraftEvent(By, At);

public sealed record SectionEdited(SectionContent Content, Provenance Provenance, string By, DateTimeOffset At) : CourseDraftEvent(By, At);

/// <param name="Number">Of the version that was accepted.</param>
public sealed record SectionAccepted(DraftSection Section, int Number, string By, DateTimeOffset At) : CourseDraftEvent(By, At);

public sealed record ProposalDiscarded(DraftSection Section, int Number, string By, DateTimeOffset At) : CourseDraftEvent(By, At);

public sealed record VersionRestored(DraftSection Section, int Number, string By, DateTimeOffset At) : CourseDraftEvent(By, At);
