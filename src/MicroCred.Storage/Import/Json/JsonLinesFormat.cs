using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace MicroCred.Storage.Import.Json;

/// <summary>One JSON object a line, with the names of the CSV columns. Columns that hold several items are arrays of strings.</summary>
internal sealed class JsonLinesFormat : IImportFormat
{
    private static readonly FrozenSet<string> Known = ImportColumns.All.ToFrozenSet(StringComparer.Ordinal);

    public IEnumerable<ISourceRow> Read(Stream stream)
    {
        var isEmpty = true;
        foreach (var (number, text) in BoundedLines.Read(stream))
        {
            if (text.Length == 0)
                continue;
            isEmpty = false;
            yield return Parse(number, text);
        }

        if (isEmpty)
            throw new UnreadableFileException(ImportMessages.Empty);
    }

    private static ISourceRow Parse(int number, string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            if (document.RootElement.ValueKind is not JsonValueKind.Object)
                return new BrokenRow(number, ImportMessages.NotAnObject(document.RootElement.ValueKind.ToString()));
            var cells = new Dictionary<string, string[]>(StringComparer.Ordinal);
            foreach (var property in document.RootElement.EnumerateObject())
            {
                if (!Known.Contains(property.Name))
                    return new BrokenRow(number, ImportMessages.UnknownColumn(property.Name, string.Join(", ", ImportColumns.All)));
                if (Items(property.Value) is not { } items)
                    return new BrokenRow(number, ImportMessages.NotAText(property.Name, property.Value.ValueKind.ToString()));
                if (!cells.TryAdd(property.Name, items))
                    return new BrokenRow(number, ImportMessages.RepeatedHeader(property.Name));
            }

            return new JsonRow(number, cells);
        }
        catch (JsonException broken)
        {
            return new BrokenRow(number, ImportMessages.NotJson(broken.BytePositionInLine ?? 0));
        }
    }

    private static string[]? Items(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => [],
        JsonValueKind.String => [value.GetString()!.Trim()],
        JsonValueKind.Number => [value.GetDecimal().ToString(CultureInfo.InvariantCulture)],
        JsonValueKind.True => ["true"],
        JsonValueKind.False => ["false"],
        JsonValueKind.Array when value.EnumerateArray().All(item => item.ValueKind is JsonValueKind.String) =>
            [.. value.EnumerateArray().Select(item => item.GetString()!.Trim()).Where(item => item.Length > 0)],
        _ => null,
    };

    private sealed class JsonRow(int number, Dictionary<string, string[]> cells) : ISourceRow
    {
        public int Number => number;

        public string? Text(string column) => cells.GetValueOrDefault(column) is [{ Length: > 0 } text, ..] ? text : null;

        public IReadOnlyList<string> List(string column) => cells.GetValueOrDefault(column) ?? [];
    }
}
