using MicroCred.Storage.Import.Csv;

namespace MicroCred.Storage.Import;

internal static class Formats
{
    public static IImportFormat Of(ImportFormat format) => format switch
    {
        ImportFormat.Csv => new CsvFormat(),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };
}
