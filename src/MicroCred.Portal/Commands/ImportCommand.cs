using System.Data.Common;
using MicroCred.Portal.Language;
using MicroCred.Portal.Settings;
using MicroCred.Storage;
using MicroCred.Storage.Import;

namespace MicroCred.Portal.Commands;

/// <summary><c>import FILE</c>: brings a file into the catalogue, also while the portal runs. See <c>docs/import.md</c> for its exit codes.</summary>
internal sealed class ImportCommand : IPortalCommand
{
    public const int AllTaken = 0;

    public const int CouldNot = 1;

    public const int RowsRefused = 2;

    public const int EndedEarly = 3;

    /// <summary>As a shell says of a program that Ctrl-C ended.</summary>
    public const int Interrupted = 130;

    public string Usage => "import FILE";

    public IReadOnlyList<string> Options => [ImportArguments.DryRun, $"{ImportArguments.Provider} NAME", $"{ImportArguments.Country} CODE", $"{ImportArguments.Format} csv|jsonl|badges", $"{ImportArguments.Report} FILE"];

    public async Task<int> RunAsync(CommandCall call)
    {
        var arguments = ImportArguments.Read(call.Arguments[0], call.Options, out var wrong);
        if (arguments is null || (wrong = Prepare(call)) is not null)
            return await RefuseAsync(call, wrong!);

        var wording = call.Services.GetRequiredService<Wording>();
        var progress = new ProgressLine(call.Errors, call.IsTerminal, call.Services.GetRequiredService<TimeProvider>());
        try
        {
            using var refused = new RefusedRowsReport(arguments.ReportFile, wording);
            await using var file = File.OpenRead(arguments.File);
            var options = new ImportOptions(arguments.ImportFormat, arguments.IsDryRun, progress, refused.Add, arguments.Owner, WithDuplicates: true);
            var report = await call.Services.GetRequiredService<ImportCatalogue>().RunAsync(file, options, call.Cancellation);
            progress.End();
            await new ReportLines(call.Output, wording).WriteAsync(report, refused.IsBegun ? arguments.ReportFile : null);
            return report switch { { Stopped: not null } => EndedEarly, { RefusedCount: > 0 } => RowsRefused, _ => AllTaken };
        }
        catch (OperationCanceledException)
        {
            progress.End();
            await call.Errors.WriteLineAsync(CommandMessages.ImportInterrupted(progress.Last, arguments.IsDryRun));
            return Interrupted;
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException or DbException || StorageAway.IsCause(broken))
        {
            progress.End();
            return await RefuseAsync(call, CommandMessages.ImportFailed(StorageFailure.Word(call.Services, broken) ?? broken.Message, progress.Last));
        }
    }

    private static string? Prepare(CommandCall call)
    {
        try
        {
            call.Services.GetRequiredService<PortalStorage>().PrepareSchema();
            return null;
        }
        catch (Exception failure) when (StorageFailure.Word(call.Services, failure) is { } reason)
        {
            return reason;
        }
    }

    private static async Task<int> RefuseAsync(CommandCall call, string why)
    {
        await call.Errors.WriteLineAsync(why);
        return CouldNot;
    }
}
