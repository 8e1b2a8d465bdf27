using System.Collections.Frozen;

namespace MicroCred.Storage.Import.Csv;

/// <summary>CSV with a header row, in UTF-8. Items of a column that holds several are separated by <c>|</c>.</summary>
/// <param name="required">Columns that the header must have.</param>
internal sealed class CsvFormat(ImmutableArray<string> required) : IImportFormat
{
    public const char ItemSeparator = '|';

    public const string NotStated = "ns";

    public IEnumerable<ISourceRow> Read(Stream stream)
    {
        using var records = new CsvRecords(stream);
        if (records.Next() is not { } first)
            throw new UnreadableFileException(ImportMessages.Empty);
        if (first.Broken is { } reason)
            throw new UnreadableFileException(reason);
        var columns = CsvHeader.Check(first.Cells, required);
        while (records.Next() is { } record)
        {
            if (record.Broken is { } why)
                yield return new BrokenRow(record.Number, why);
            else if (record.Cells.Length != columns.Count)
                yield return new BrokenRow(record.Number, ImportMessages.CellCount(record.Cells.Length, columns.Count));
            else
                yield return new CsvRow(record.Number, columns, record.Cells);
        }
    }

    private sealed class CsvRow(int number, FrozenDictionary<string, int> columns, string[] cells) : ISourceRow
    {
        public int Number => number;

        public string? Text(string column) =>
            columns.TryGetValue(column, out var at) && cells[at].Trim() is { Length: > 0 } text && text != NotStated ? text : null;

        public IReadOnlyList<string> List(string column) =>
            Text(column)?.Split(ItemSeparator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
    }
}
