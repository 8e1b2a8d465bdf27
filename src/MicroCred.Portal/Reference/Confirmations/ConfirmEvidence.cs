using System.Collections.Immutable;
using MicroCred.Frameworks.Levels;
using MicroCred.Frameworks.Mapping;
using MicroCred.Frameworks.Results;
using MicroCred.Frameworks.Text;
using MicroCred.Hosting;

namespace MicroCred.Portal.Reference.Confirmations;

/// <summary>
/// A custodian confirms or corrects what ties a level to the AQRF, against the primary source. From its day on it stands in the pack's place in
/// every answer; answers for earlier days stay. Who may do so is for the caller to check.
/// </summary>
public sealed class ConfirmEvidence
{
    public const int LongestKey = 200;

    private readonly IEntityHost host;
    private readonly CurrentReference reference;
    private readonly ReferencingRowEntity rows;

    internal ConfirmEvidence(IEntityHost host, CurrentReference reference, ReferencingRowEntity rows) => (this.host, this.reference, this.rows) = (host, reference, rows);

    /// <param name="custodian">The person's name, as every answer that rests on the confirmation will show it.</param>
    /// <param name="expectedVersion">How many confirmations of the row the custodian saw: CONFLICT if there are others by now. Absent: as many as there are.</param>
    /// <param name="once">A key under which the same confirmation, sent twice, is made once.</param>
    /// <returns>The level; when it returns, this portal's answers have changed.</returns>
    public async Task<Result<Level>> RunAsync(
        ConfirmRow confirmation, string custodian, long? expectedVersion = null, string? once = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(custodian);
        if (once?.Length > LongestKey)
            return new Refusal(RefusalCode.BadUserInput, new Message("refusal.keyLength", once.Length, LongestKey), "idempotencyKey");
        if (!reference.Desk.Data.GetLevel(confirmation.Level, "level").TryGet(out var level, out var refusal))
            return refusal;
        var reply = await host.AskAsync(rows, level.Id.ToString(), new(confirmation with { Level = level.Id }, custodian, expectedVersion, once), cancellation);
        if (!reply.IsDone)
            return reply.Refusal;
        await reference.CatchUpAsync(cancellation);
        return level;
    }

    /// <summary>All confirmations of a level's row, in the order given; their number is the version that <see cref="RunAsync"/> expects.</summary>
    public async Task<ImmutableArray<ReferencingConfirmation>> HistoryAsync(Level level, CancellationToken cancellation = default) =>
        (await host.ReadAsync(rows, level.Id.ToString(), cancellation)).State;
}
