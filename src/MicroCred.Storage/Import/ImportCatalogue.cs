using System.Threading.Channels;
using MicroCred.Storage.Catalogue;
using MicroCred.Storage.Model;

namespace MicroCred.Storage.Import;

/// <summary>
/// Brings a file into the catalogue: rows are read, checked and made ready on one thread and written on another, in batches that stand
/// or fall whole. A stop at any moment leaves whole rows; the same file imported again goes on to the same end.
/// </summary>
public sealed class ImportCatalogue
{
    private const int BatchSize = 2_000;

    private const int BatchesWaiting = 2;

    private readonly Func<ReferenceData> reference;
    private readonly IBulkWriter writer;
    private readonly LikelyDuplicates duplicates;

    internal ImportCatalogue(Func<ReferenceData> reference, IBulkWriter writer, LikelyDuplicates duplicates) =>
        (this.reference, this.writer, this.duplicates) = (reference, writer, duplicates);

    /// <exception cref="OperationCanceledException">Cancelled; what was committed stands.</exception>
    public async Task<ImportReport> RunAsync(Stream file, ImportOptions options, CancellationToken cancellation = default)
    {
        var tally = new ImportTally(options, file);
        var batches = Channel.CreateBounded<IReadOnlyList<ReadyRow>>(new BoundedChannelOptions(BatchesWaiting) { SingleReader = true, SingleWriter = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var reading = Task.Run(() => ReadAsync(file, options, tally, batches.Writer, stop.Token), CancellationToken.None);
        try
        {
            await using var session = await writer.OpenAsync(options.IsDryRun, cancellation);
            await foreach (var batch in batches.Reader.ReadAllAsync(cancellation))
            {
                var outcomes = await session.WriteAsync([.. batch.Select(row => row.Entry)], cancellation);
                tally.Written(batch, outcomes);
                if (tally.RoomForDuplicates is > 0 and var room)
                    tally.AddDuplicates(await duplicates.AmongAsync([.. batch.Where((_, i) => outcomes[i] is BulkOutcome.Added)], room, cancellation));
            }

            await session.CompleteAsync(cancellation);
        }
        finally
        {
            await stop.CancelAsync();
            await reading;
        }

        return tally.Report();
    }

    private async Task ReadAsync(Stream file, ImportOptions options, ImportTally tally, ChannelWriter<IReadOnlyList<ReadyRow>> batches, CancellationToken stop)
    {
        var batch = new List<ReadyRow>(BatchSize);
        var read = new ReadEntry(reference(), options.Owner);
        try
        {
            foreach (var row in Formats.Of(options).Read(file))
            {
                stop.ThrowIfCancellationRequested();
                tally.Read();
                if (Prepare(row, read, tally) is not { } ready)
                    continue;
                batch.Add(ready);
                if (batch.Count < BatchSize)
                    continue;
                await batches.WriteAsync(batch, stop);
                batch = new(BatchSize);
            }
        }
        catch (UnreadableFileException unreadable)
        {
            tally.Stop(unreadable.Reason);
        }
        catch (OperationCanceledException)
        {
            batches.Complete();
            return;
        }
        catch (Exception failure)
        {
            batches.Complete(failure);
            return;
        }

        if (batch.Count > 0)
            await batches.WriteAsync(batch, CancellationToken.None);
        batches.Complete();
    }

    private static ReadyRow? Prepare(ISourceRow row, ReadEntry read, ImportTally tally)
    {
        if (row is BrokenRow broken)
        {
            tally.Refuse(new(row.Number, [new(null, broken.Why)]));
            return null;
        }

        var cells = new RowCells(row);
        if (read.Read(cells) is { } draft)
            return new(row.Number, PreparedEntry.Of(draft));
        tally.Refuse(new(row.Number, cells.Problems));
        return null;
    }
}

internal sealed record ReadyRow(int Number, PreparedEntry Entry);
