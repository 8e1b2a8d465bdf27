using MicroCred.Storage.Model;

namespace MicroCred.Storage.Import;

/// <summary>Counts what became of the rows. The reading and the writing thread both tell it.</summary>
internal sealed class ImportTally(ImportOptions options, Stream file)
{
    private const int RowsAReport = 2_000;

    private readonly Lock gate = new();
    private readonly List<RefusedRow> refused = [];
    private ImmutableArray<LikelyDuplicate> duplicates = [];
    private int rows;
    private int added;
    private int newVersions;
    private int unchanged;
    private int refusedCount;
    private Message? stopped;
    private double? part;

    /// <summary>How many more likely duplicates the report has room for.</summary>
    public int RoomForDuplicates => options.WithDuplicates ? ImportReport.MostDuplicates - duplicates.Length : 0;

    public void Read()
    {
        lock (gate)
        {
            if (++rows % RowsAReport != 0 || options.Progress is null)
                return;
            part = file.CanSeek && file.Length > 0 ? (double)file.Position / file.Length : null;
            Tell();
        }
    }

    public void Stop(Message reason)
    {
        lock (gate)
            stopped = reason;
    }

    public void Refuse(RefusedRow row)
    {
        lock (gate)
        {
            refusedCount++;
            if (refused.Count < ImportReport.MostListed)
                refused.Add(row);
            options.OnRefused?.Invoke(row);
        }
    }

    public void Written(IReadOnlyList<ReadyRow> batch, ImmutableArray<BulkOutcome> outcomes)
    {
        for (var i = 0; i < outcomes.Length; i++)
        {
            if (outcomes[i] is BulkOutcome.Repeated)
                Refuse(new(batch[i].Number, [new(ImportColumns.Code, ImportMessages.Repeated(batch[i].Entry.Code))]));
        }

        lock (gate)
        {
            added += outcomes.Count(outcome => outcome is BulkOutcome.Added);
            newVersions += outcomes.Count(outcome => outcome is BulkOutcome.NewVersion);
            unchanged += outcomes.Count(outcome => outcome is BulkOutcome.Unchanged);
            Tell();
        }
    }

    public void AddDuplicates(IEnumerable<LikelyDuplicate> found) => duplicates = [.. duplicates, .. found];

    public ImportReport Report()
    {
        lock (gate)
            return new(rows, added, newVersions, unchanged, refusedCount, [.. refused.OrderBy(row => row.Row)], stopped, options.IsDryRun, duplicates);
    }

    private void Tell() => options.Progress?.Report(new(rows, added + newVersions + unchanged, refusedCount, part));
}
