using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using MicroCred.Portal.Drafting;
using MicroCred.Portal.Drafting.Running;
using MicroCred.Portal.Health;
using MicroCred.Portal.Language;
using MicroCred.Portal.People;
using MicroCred.Storage.People;
using Microsoft.AspNetCore.Authorization;

namespace MicroCred.Portal.Pages.Drafts.Progress;

/// <summary>
/// <c>/ms/drafts/&lt;id&gt;/progress</c>: what is being drafted as server-sent events, for the page's script. Authorised by the page's cookie: it only tells, and
/// another site's script cannot read it.
/// </summary>
internal static class DraftProgressStream
{
    public static void MapDraftProgress(this IEndpointRouteBuilder routes) => routes.MapGet(
        "/drafts/{id}/progress",
        async (string id, HttpContext context, ReadDrafts drafts, FollowDraft follow, Wording words, Drain drain) =>
        {
            var person = PersonIdentity.PersonOf(context.User)!;
            return await drafts.FindAsync(id, person, context.RequestAborted) is null
                ? Results.NotFound()
                : TypedResults.ServerSentEvents(TellAsync(follow, id, person, words, context.RequestAborted, drain.Over));
        }).RequireAuthorization(new AuthorizeAttribute { Roles = DraftPages.Readers });

    private static async IAsyncEnumerable<SseItem<DraftNews>> TellAsync(
        FollowDraft follow, string id, Person person, Wording words, [EnumeratorCancellation] CancellationToken gone, CancellationToken stopping)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(gone, stopping);
        await using var updates = follow.RunAsync(id, person, over.Token).GetAsyncEnumerator(CancellationToken.None);
        // A browser that lost the connection comes back by itself: what it is told first takes the place of all that it shows.
        for (var isFirst = true; await NextAsync(updates, over.Token); isFirst = false)
        {
            var update = updates.Current;
            yield return new(new(
                update.Section.ToString(), words["drafts.running", words.Say(update.Section)], update.TextDelta, isFirst || update.IsRestarted, update.IsDone, update.Refusal is { } refusal ? words.Say(refusal.Message) : null));
        }
    }

    private static async Task<bool> NextAsync(IAsyncEnumerator<DraftUpdate> updates, CancellationToken over)
    {
        try
        {
            return await updates.MoveNextAsync();
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            return false;
        }
    }
}

/// <summary>One event.</summary>
/// <param name="Title">Says what is being drafted.</param>
/// <param name="IsRestarted">What was shown of the text before is void.</param>
/// <param name="Refusal">Why it came to nothing; absent where it did not.</param>
internal sealed record DraftNews(string Section, string Title, string Text, bool IsRestarted, bool IsDone, string? Refusal);
