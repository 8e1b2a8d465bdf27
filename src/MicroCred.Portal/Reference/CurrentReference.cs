using MicroCred.Frameworks.Mapping;
using MicroCred.Frameworks.Results;
using MicroCred.Hosting.Journal;
using MicroCred.Portal.Reference.Confirmations;

namespace MicroCred.Portal.Reference;

/// <summary>
/// The snapshot that is asked now: the country packs with the custodians' confirmations laid over them. A new confirmation makes a new snapshot,
/// put in the old one's place in one step; who holds the old one keeps a consistent view. A request is given one <see cref="ReferenceDesk"/> for all it asks.
/// </summary>
public sealed class CurrentReference
{
    private readonly IJournal journal;
    private readonly SemaphoreSlim turn = new(1, 1);
    private volatile ReferenceDesk desk;
    private long position;

    internal CurrentReference(ReferenceDesk packs, IJournal journal) => (desk, this.journal) = (packs, journal);

    public ReferenceDesk Desk => desk;

    /// <summary>Lays over what was confirmed since the last time, by this portal or another on the same journal.</summary>
    /// <returns>The first confirmation that does not fit the packs, and why; those before it count. Absent when all fit.</returns>
    public async Task<UnfitConfirmation?> CatchUpAsync(CancellationToken cancellation = default)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            var (data, read, unfit) = (desk.Data, position, (UnfitConfirmation?)null);
            var fitting = new List<ReferencingConfirmation>();
            await foreach (var written in journal.ReadKindAsync(ReferencingRowEntity.KindName, position, cancellation))
            {
                var confirmation = ReferencingRowEntity.Formats.Read(written).ToConfirmation();
                if (data.Check(confirmation) is { } refusal)
                {
                    unfit = new(confirmation, refusal);
                    break;
                }

                fitting.Add(confirmation);
                read = written.Position;
            }

            // In one step, and not before all is read: where the reading breaks off, the next one begins where this one did.
            if (fitting.Count > 0)
                desk = new(data.With(fitting).Value, desk.Rules);
            position = read;
            return unfit;
        }
        finally
        {
            turn.Release();
        }
    }
}

/// <summary>A confirmation in the journal that the country packs no longer know what to do with.</summary>
public sealed record UnfitConfirmation(ReferencingConfirmation Confirmation, Refusal Reason);
