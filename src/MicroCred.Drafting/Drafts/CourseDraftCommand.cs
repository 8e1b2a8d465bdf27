using System.Text.Json.Serialization;
using MicroCred.Drafting.Briefs;

namespace MicroCred.Drafting.Drafts;

/// <summary>What a person asks of a course draft.</summary>
/// <param name="By">The person.</param>
/// <param name="ExpectedVersion">The version the person saw; absent: whatever it is by now.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "command")]
[JsonDerivedType(typeof(CreateCourseDraft), "CREATE")]
[JsonDerivedType(typeof(ChangeBrief), "CHANGE_BRIEF")]
[JsonDerivedType(typeof(ProposeSection), "PROPOSE")]
[JsonDerivedType(typeof(EditSection), "EDIT")]
[JsonDerivedType(typeof(AcceptSection), "ACCEPT")]
[JsonDerivedType(typeof(DiscardProposal), "DISCARD")]
[JsonDerivedType(typeof(RestoreVersion), "RESTORE")]
public abstract record CourseDraftCommand(string By, DateTimeOffset At, int? ExpectedVersion);

/// <param name="Brief">Checked by <see cref="CheckBrief"/> before.</param>
public sealed record CreateCourseDraft(string Id, CourseBrief Brief, string By, DateTimeOffset At)
    : CourseDraftCommand(By, At, ExpectedVersion: null);

public sealed record ChangeBrief(CourseBrief Brief, string By, DateTimeOffset At, int? ExpectedVersion = null)
    : CourseDraftCommand(By, At, ExpectedVersion);

/// <summary>A drafter's proposal arrives. It replaces a proposal that still waits; what is in force stays until the person accepts.</summary>
public sealed record ProposeSection(SectionContent Content, Provenance Provenance, string By, DateTimeOffset At, int? ExpectedVersion = null)
    : CourseDraftCommand(By, At, ExpectedVersion);

/// <summary>The person's own text: in force at once, accepted when they say so.</summary>
public sealed record EditSection(SectionContent Content, string By, DateTimeOffset At, int? ExpectedVersion = null)
    : CourseDraftCommand(By, At, ExpectedVersion);

/// <param name="Edited">The person's own text, taken up and accepted in one step; absent: accept what is shown.</param>
public sealed record AcceptSection(DraftSection Section, string By, DateTimeOffset At, SectionContent? Edited = null, int? ExpectedVersion = null)
    : CourseDraftCommand(By, At, ExpectedVersion);

public sealed record DiscardProposal(DraftSection Section, string By, DateTimeOffset At, int? ExpectedVersion = null)
    : CourseDraftCommand(By, At, ExpectedVersion);

/// <summary>Takes an earlier version up again.</summary>
public sealed record RestoreVersion(DraftSection Section, int Number, string By, DateTimeOffset At, int? ExpectedVersion = null)
    : CourseDraftCommand(By, At, ExpectedVersion);
