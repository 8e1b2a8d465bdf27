namespace MicroCred.Storage.Model;

internal enum BulkOutcome { Added, NewVersion, Unchanged, Repeated }

/// <summary>Writes many entries fast. One implementation for each database.</summary>
internal interface IBulkWriter
{
    /// <param name="isDryRun">Nothing that is written stays.</param>
    ValueTask<IBulkSession> OpenAsync(bool isDryRun, CancellationToken cancellation);
}

internal interface IBulkSession : IAsyncDisposable
{
    /// <summary>One batch, all or none. An entry that this session has met before is not written again: <see cref="BulkOutcome.Repeated"/>.</summary>
    ValueTask<ImmutableArray<BulkOutcome>> WriteAsync(IReadOnlyList<PreparedEntry> entries, CancellationToken cancellation);

    /// <summary>Puts in order what many batches have left behind.</summary>
    ValueTask CompleteAsync(CancellationToken cancellation);
}
