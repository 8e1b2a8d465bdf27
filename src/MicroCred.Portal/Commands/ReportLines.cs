using MicroCred.Portal.Language;
using MicroCred.Storage.Import;

namespace MicroCred.Portal.Commands;

/// <summary>The report of an import on a screen: the sums, and the beginning of each list.</summary>
internal sealed class ReportLines(TextWriter output, Wording wording)
{
    private const int MostListed = 20;

    /// <param name="refusedFile">Where all refused rows stand; null where none were refused.</param>
    public async Task WriteAsync(ImportReport report, string? refusedFile)
    {
        await output.WriteLineAsync(CommandMessages.ImportDone(report));
        if (report.Stopped is { } stopped)
            await output.WriteLineAsync(CommandMessages.ImportEndedEarly(wording.Say(stopped)));
        foreach (var row in report.Refused.Take(MostListed))
        {
            foreach (var problem in row.Problems)
                await output.WriteLineAsync(CommandMessages.RefusedRow(row.Row, problem.Column, wording.Say(problem.Why)));
        }

        if (refusedFile is not null)
            await output.WriteLineAsync(CommandMessages.RefusedRows(report.RefusedCount, MostListed, refusedFile));
        if (report.LikelyDuplicates.IsEmpty)
            return;
        await output.WriteLineAsync(CommandMessages.Duplicates(report.LikelyDuplicates.Length));
        foreach (var one in report.LikelyDuplicates.Take(MostListed))
            await output.WriteLineAsync(CommandMessages.Duplicate(one));
    }
}
