using System.Text;
using MicroCred.Portal.Downloads;
using MicroCred.Portal.Language;
using MicroCred.Storage.Import;

namespace MicroCred.Portal.Importing;

/// <summary>Refused rows as a table: row, column and why, one line for each problem. Written as they come; a file is made only when there is one.</summary>
internal sealed class RefusedRowsCsv(Func<Stream> open, Wording wording) : IDisposable
{
    private StreamWriter? writer;

    /// <summary>Something was written.</summary>
    public bool IsBegun => writer is not null;

    public void Add(RefusedRow row)
    {
        Begin();
        foreach (var problem in row.Problems)
            writer!.Write(CsvTable.Line(row.Row, problem.Column, wording.Say(problem.Why)));
    }

    /// <summary>Writes the heading, also where no row will follow.</summary>
    public void Begin()
    {
        if (writer is not null)
            return;
        writer = new StreamWriter(open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        writer.Write(CsvTable.Line("row", "column", "reason"));
    }

    public void Dispose() => writer?.Dispose();
}
