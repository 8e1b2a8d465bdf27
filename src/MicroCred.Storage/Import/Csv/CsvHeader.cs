using System.Collections.Frozen;

namespace MicroCred.Storage.Import.Csv;

/// <summary>The header must be one row of known names, each once: a spreadsheet with merged or decorated headers is refused before any row is read.</summary>
internal static class CsvHeader
{
    private const char ByteOrderMark = '\uFEFF';

    public static FrozenDictionary<string, int> Check(string[] header, ImmutableArray<string> required)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < header.Length; i++)
        {
            var name = header[i].TrimStart(ByteOrderMark).Trim().ToLowerInvariant();
            if (name.Length == 0)
                throw new UnreadableFileException(ImportMessages.EmptyHeader(i + 1));
            if (!ImportColumns.All.Contains(name))
                throw new UnreadableFileException(ImportMessages.UnknownColumn(name, string.Join(", ", ImportColumns.All)));
            if (!columns.TryAdd(name, i))
                throw new UnreadableFileException(ImportMessages.RepeatedHeader(name));
        }

        foreach (var missing in required.Where(column => !columns.ContainsKey(column)))
            throw new UnreadableFileException(ImportMessages.MissingColumn(missing));
        return columns.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
