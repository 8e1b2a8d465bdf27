using MicroCred.Drafting.Drafts;
using MicroCred.Frameworks.Results;
using MicroCred.Storage.People;

namespace MicroCred.Portal.Drafting;

/// <summary>
/// Acts on a section as a person saw it. What happened to the others meanwhile (a course that is being drafted changes all the time) does not stand in
/// the way; a section that has changed itself is a CONFLICT, and nothing is done.
/// </summary>
internal static class ActOnSection
{
    private const int MostTries = 5;

    /// <summary>What a form keeps of the section that it showed; another one as soon as anything happens to the section.</summary>
    public static string MarkOf(SectionState section) =>
        FormattableString.Invariant($"{section.Versions.Length}.{section.Current}.{section.Proposed}.{section.Shown?.AcceptedAt?.UtcTicks}");

    /// <param name="seen">The mark of the section that the person saw.</param>
    /// <param name="act">Does it, if the draft still has this version.</param>
    public static async Task<Result<T>> ActAsync<T>(
        this ReadDrafts drafts, string id, DraftSection section, string? seen, Person person, Func<long, Task<Result<T>>> act, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            if (await drafts.FindAsync(id, person, cancellation) is not { } shown)
                return new Refusal(RefusalCode.NotFound, DraftingMessages.NoSuchDraft, "draft");
            if (MarkOf(shown.Draft.Section(section)) != seen)
                return new Refusal(RefusalCode.Conflict, DraftingMessages.SectionChanged(section), "section");
            var done = await act(shown.Draft.Version);
            if (done.Refusal?.Code != RefusalCode.Conflict || tries == MostTries)
                return done;
        }
    }
}
