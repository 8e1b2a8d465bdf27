using MicroCred.Drafting.Drafts;
using MicroCred.Frameworks.Results;

namespace MicroCred.Portal.Drafting.Running;

/// <summary>A drafting that goes on in the background, whoever waits for it.</summary>
/// <param name="Ended">The draft with what was proposed, or why a section came to nothing. Never fails.</param>
public sealed record DraftingTask(string Draft, Task<Result<ShownDraft>> Ended);

/// <summary>Somebody's drafting under way.</summary>
internal sealed class DraftingUnderWay(ShownDraft draft, DraftingWish wish, string by, CancellationToken stopping) : IDisposable
{
    private readonly CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(stopping);

    public string Draft { get; } = draft.Draft.Id;

    public string OwnerName { get; } = draft.OwnerName;

    public DraftingWish Wish { get; } = wish;

    public string By { get; } = by;

    public CancellationToken Stop => stop.Token;

    /// <summary>The portal stops: it is interrupted, and nobody's wish.</summary>
    public bool IsInterrupted => stopping.IsCancellationRequested;

    /// <summary>What is being drafted now.</summary>
    public DraftSection Section { get; set; } = wish.Sections[0];

    public void Cancel()
    {
        try
        {
            stop.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It ended at this very moment.
        }
    }

    public void Dispose() => stop.Dispose();
}
