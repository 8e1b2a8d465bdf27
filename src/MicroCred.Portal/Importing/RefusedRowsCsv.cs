using MicroCred.Portal.Downloads;
using MicroCred.Portal.Language;
using MicroCred.Storage.Import;

namespace MicroCred.Portal.Importing;

/// <summary>Refused rows as a table: row, column and why; a line for each problem.</summary>
internal static class RefusedRowsCsv
{
    public static string Heading { get; } = CsvTable.Line("row", "column", "reason");

    public static IEnumerable<string> Lines(RefusedRow row, Wording wording) =>
        row.Problems.Select(problem => CsvTable.Line(row.Row, problem.Column, wording.Say(problem.Why)));
}
