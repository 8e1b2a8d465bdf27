using MicroCred.Storage.Import.Csv;
using MicroCred.Storage.Import.Json;

namespace MicroCred.Storage.Import;

/// <summary>The formats that an import reads.</summary>
public static class Formats
{
    internal static IImportFormat Of(ImportOptions options) => options.Format switch
    {
        ImportFormat.Csv => new CsvFormat(options.Owner is null ? ImportColumns.Required : ImportColumns.RequiredOfOwner),
        ImportFormat.JsonLines => new JsonLinesFormat(),
        ImportFormat.OpenBadges => new OpenBadgesFormat(),
        _ => throw new ArgumentOutOfRangeException(nameof(options), options.Format, null),
    };

    /// <summary>By the file's name; absent where it says nothing: <c>.csv</c>, <c>.jsonl</c> or <c>.ndjson</c>, <c>.json</c> for Open Badges.</summary>
    public static ImportFormat? Guess(string file) => Path.GetExtension(file).ToLowerInvariant() switch
    {
        ".csv" => ImportFormat.Csv,
        ".jsonl" or ".ndjson" => ImportFormat.JsonLines,
        ".json" => ImportFormat.OpenBadges,
        _ => null,
    };
}
