namespace MicroCred.Drafting.Drafts;

/// <summary>Decides a command on a state: the events that follow, or why not. Pure.</summary>
public static class DecideCourseDraft
{
    public static Result<ImmutableArray<CourseDraftEvent>> Decide(CourseDraft? draft, CourseDraftCommand command)
    {
        if (command is CreateCourseDraft create)
        {
            return draft is null
                ? Events(new CourseDraftCreated(create.Id, create.Brief, create.By, create.At))
                : new Refusal(RefusalCode.Conflict, DraftingRefusals.DraftExists);
        }

        if (draft is null)
            return new Refusal(RefusalCode.NotFound, DraftingRefusals.DraftUnknown);
        if (draft.Owner != command.By)
            return new Refusal(RefusalCode.Forbidden, DraftingRefusals.NotTheOwner);
        if (command.ExpectedVersion is { } expected && expected != draft.Version)
            return new Refusal(RefusalCode.Conflict, DraftingRefusals.ChangedMeanwhile(expected, draft.Version), "expectedVersion");

        return command switch
        {
            ChangeBrief change => Events(new BriefChanged(change.Brief, change.By, change.At)),
            ProposeSection propose => Events(new SectionProposed(propose.Content, propose.Provenance, propose.By, propose.At)),
            EditSection edit => Events(Edited(draft, edit.Content, edit)),
            AcceptSection accept => Accept(draft, accept),
            DiscardProposal discard => Discard(draft, discard),
            RestoreVersion restore => Restore(draft, restore),
            _ => throw new ArgumentOutOfRangeException(nameof(command)),
        };
    }

    private static Result<ImmutableArray<CourseDraftEvent>> Accept(CourseDraft draft, AcceptSection accept)
    {
        var section = draft.Section(accept.Section);
        if (accept.Edited is { } content)
        {
            return content.Section == accept.Section
                ? Events(Edited(draft, content, accept), new SectionAccepted(accept.Section, section.Versions.Length + 1, accept.By, accept.At))
                : new Refusal(RefusalCode.BadUserInput, DraftingRefusals.OtherSection(accept.Section, content.Section), "markdown");
        }

        return section.Shown is { } shown
            ? Events(new SectionAccepted(accept.Section, shown.Number, accept.By, accept.At))
            : new Refusal(RefusalCode.BadUserInput, DraftingRefusals.NothingToAccept(accept.Section), "section");
    }

    private static Result<ImmutableArray<CourseDraftEvent>> Discard(CourseDraft draft, DiscardProposal discard) =>
        draft.Section(discard.Section).Proposed is { } number
            ? Events(new ProposalDiscarded(discard.Section, number, discard.By, discard.At))
            : new Refusal(RefusalCode.BadUserInput, DraftingRefusals.NothingProposed(discard.Section), "section");

    private static Result<ImmutableArray<CourseDraftEvent>> Restore(CourseDraft draft, RestoreVersion restore)
    {
        var section = draft.Section(restore.Section);
        return section.Find(restore.Number) is not null
            ? Events(new VersionRestored(restore.Section, restore.Number, restore.By, restore.At))
            : new Refusal(RefusalCode.NotFound, DraftingRefusals.VersionUnknown(restore.Section, restore.Number, section.Versions.Length), "version");
    }

    private static SectionEdited Edited(CourseDraft draft, SectionContent content, CourseDraftCommand command) =>
        new(content, new(Provenance.Hand, command.By, command.At, BasedOn: draft.Section(content.Section).Shown?.Number), command.By, command.At);

    private static Result<ImmutableArray<CourseDraftEvent>> Events(params ImmutableArray<CourseDraftEvent> events) => events;
}
