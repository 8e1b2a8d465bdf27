namespace MicroCred.Drafting.Drafts;

/// <summary>The state after an event. Pure; asks nothing, for what happened has happened.</summary>
public static class EvolveCourseDraft
{
    public static CourseDraft Evolve(CourseDraft? draft, CourseDraftEvent happened)
    {
        if (happened is CourseDraftCreated created)
            return new(created.Id, created.By, created.Brief, Version: 1, [.. Enum.GetValues<DraftSection>().Select(SectionState.Empty)]);
        ArgumentNullException.ThrowIfNull(draft);
        return Apply(draft, happened) with { Version = draft.Version + 1 };
    }

    private static CourseDraft Apply(CourseDraft draft, CourseDraftEvent happened)
    {
        switch (happened)
        {
            case BriefChanged changed:
                return draft with { Brief = changed.Brief };

            case SectionProposed proposed:
                var withProposal = draft.Section(proposed.Content.Section).Add(proposed.Content, proposed.Provenance);
                return draft.With(withProposal with { Proposed = withProposal.Versions.Length });

            case SectionEdited edited:
                var withEdit = draft.Section(edited.Content.Section).Add(edited.Content, edited.Provenance);
                return draft.With(withEdit with { Current = withEdit.Versions.Length, Proposed = null });

            case SectionAccepted accepted:
                var section = draft.Section(accepted.Section);
                var version = section.Versions[accepted.Number - 1] with { AcceptedBy = accepted.By, AcceptedAt = accepted.At };
                return draft.With(section with
                {
                    Versions = section.Versions.SetItem(accepted.Number - 1, version),
                    Current = accepted.Number,
                    Proposed = null,
                });

            case ProposalDiscarded discarded:
                return draft.With(draft.Section(discarded.Section) with { Proposed = null });

            case VersionRestored restored:
                return draft.With(draft.Section(restored.Section) with { Current = restored.Number, Proposed = null });

            default:
                throw new ArgumentOutOfRangeException(nameof(happened));
        }
    }
}
