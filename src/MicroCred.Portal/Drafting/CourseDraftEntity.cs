using System.Collections.Immutable;
using MicroCred.Drafting.Drafts;
using MicroCred.Frameworks.Results;
using MicroCred.Hosting.Entities;
using MicroCred.Portal.Entities;

namespace MicroCred.Portal.Drafting;

/// <summary>A course draft as a thing with a life. Its key is the draft's id; who acts and when are those of the deed, whatever the command says.</summary>
internal sealed class CourseDraftEntity() : PortalEntityKind<CourseDraft?, CourseDraftCommand, CourseDraftEvent>(KindName)
{
    public const string KindName = "course-draft";

    public static readonly EventFormats<CourseDraftEvent> Formats = new EventFormats<CourseDraftEvent>()
        .Add<CourseDraftCreated>("draft-created")
        .Add<BriefChanged>("brief-changed")
        .Add<SectionProposed>("section-proposed")
        .Add<SectionEdited>("section-edited")
        .Add<SectionAccepted>("section-accepted")
        .Add<ProposalDiscarded>("proposal-discarded")
        .Add<VersionRestored>("version-restored");

    public override CourseDraft? Initial => null;

    public override EventFormats<CourseDraftEvent> Events => Formats;

    public override Decision<CourseDraftEvent, Refusal> Decide(CourseDraft? state, CourseDraftCommand command, Deed deed) =>
        DecideCourseDraft.Decide(state, command with { By = deed.By, At = deed.At }).TryGet(out var events, out var refusal) ? events : refusal;

    public override CourseDraft? Evolve(CourseDraft? state, CourseDraftEvent happened) => EvolveCourseDraft.Evolve(state, happened);
}
