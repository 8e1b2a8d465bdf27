using System.Text;
using MicroCred.Portal.Importing;
using MicroCred.Portal.Language;
using MicroCred.Storage.Import;

namespace MicroCred.Portal.Commands;

/// <summary>The file that lists all refused rows: written as they come, and made only when there is one.</summary>
internal sealed class RefusedRowsReport(string file, Wording wording) : IDisposable
{
    private StreamWriter? writer;

    public bool IsBegun => writer is not null;

    public void Add(RefusedRow row)
    {
        if (writer is null)
        {
            writer = new StreamWriter(file, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
            writer.Write(RefusedRowsCsv.Heading);
        }

        foreach (var line in RefusedRowsCsv.Lines(row, wording))
            writer.Write(line);
    }

    public void Dispose() => writer?.Dispose();
}
