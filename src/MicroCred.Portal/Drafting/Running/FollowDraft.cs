using System.Runtime.CompilerServices;
using MicroCred.Drafting.Drafts;
using MicroCred.Hosting.Changes;
using MicroCred.Storage.People;

namespace MicroCred.Portal.Drafting.Running;

/// <summary>
/// Tells what becomes of a draft as it happens: the text that is being drafted in this process, and every change of a section, whoever made it and
/// wherever.
/// </summary>
public sealed class FollowDraft
{
    private readonly ReadDrafts drafts;
    private readonly DraftBoards boards;
    private readonly IChangeNotices notices;

    internal FollowDraft(ReadDrafts drafts, DraftBoards boards, IChangeNotices notices) => (this.drafts, this.boards, this.notices) = (drafts, boards, notices);

    /// <returns>First where it stands, then what comes, until cancelled; ends at once where the follower may not see the draft, or no longer.</returns>
    public async IAsyncEnumerable<DraftUpdate> RunAsync(string id, Person follower, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        // Heard from before the draft is read, so that nothing falls between.
        var heard = notices.Hear(CourseDraftEntity.KindName, id, gone.Token);
        using var use = boards.Open(id);
        try
        {
            var place = use.Board.Enter();
            if (await drafts.FindAsync(id, follower, cancellation) is not { } shown)
                yield break;
            var news = use.Board.Look(ref place, out var next);
            yield return new(news.IsDrafting ? news.Section : LatestOf(shown.Draft), news.Text, false, false, null, shown);
            var waiting = heard.WaitToReadAsync(cancellation).AsTask();
            while (true)
            {
                // The draft changes after the last of its text was shown: so a change that is known by now comes after the text that is looked at next.
                var hasChanged = false;
                while (heard.TryRead(out _))
                    hasChanged = true;
                news = use.Board.Look(ref place, out next);
                if (news.BeganAgain || news.Text.Length > 0)
                    yield return new(news.Section, news.Text, news.BeganAgain, false, null, null);
                foreach (var end in news.Ends.Where(end => end.Refusal is not null))
                    yield return new(end.Section, "", false, true, end.Refusal, shown);
                if (hasChanged)
                {
                    if (await drafts.FindAsync(id, follower, cancellation) is not { } now)
                        yield break;
                    foreach (var changed in now.Draft.Sections.Where(one => MarkOf(one) != MarkOf(shown.Draft.Section(one.Section))))
                        yield return new(changed.Section, "", false, true, null, now);
                    shown = now;
                }

                if (waiting.IsCompleted)
                    waiting = heard.WaitToReadAsync(cancellation).AsTask();
                await Task.WhenAny(next, waiting);
                cancellation.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            await gone.CancelAsync();
        }
    }

    /// <summary>Differs where anything has happened to the section.</summary>
    private static (int Versions, int? Current, int? Proposed, DateTimeOffset? Accepted) MarkOf(SectionState section) =>
        (section.Versions.Length, section.Current, section.Proposed, section.Shown?.AcceptedAt);

    private static DraftSection LatestOf(CourseDraft draft) =>
        draft.Sections.LastOrDefault(section => section.Status != DraftStatus.Empty)?.Section ?? DraftSection.Outcomes;
}
