using System.Text.Json;
using MicroCred.Storage.Import;

namespace MicroCred.Portal.Importing;

/// <summary>All refused rows of a run, one JSON object a line: written as they come, read a page at a time.</summary>
internal sealed class RefusedRowsFile(string file) : IDisposable
{
    private readonly StreamWriter writer = new(file);

    public static IEnumerable<RefusedRow> Read(string file) =>
        File.Exists(file) ? File.ReadLines(file).Select(line => JsonSerializer.Deserialize<RefusedRow>(line, SavedJson.Options)!) : [];

    public void Add(RefusedRow row) => writer.WriteLine(JsonSerializer.Serialize(row, SavedJson.Options));

    public void Dispose() => writer.Dispose();
}
