using MicroCred.Storage.Import;

namespace MicroCred.Portal.Importing;

/// <summary>One step of a run: reads the uploaded file, lists what is refused, and keeps the file only while it may be needed.</summary>
internal sealed class RunImport(ImportRuns runs, ImportCatalogue catalogue, ILogger<RunImport> log)
{
    /// <returns>The run as it ended.</returns>
    /// <exception cref="OperationCanceledException">It was stopped; what was written stands.</exception>
    public async Task<ImportRun> RunAsync(ActiveImport active)
    {
        var run = active.Run = active.Run with { State = ImportState.Running };
        runs.Save(run);
        try
        {
            using var refused = new RefusedRowsFile(runs.RefusedOf(run));
            await using var upload = runs.OpenUpload(run);
            var options = new ImportOptions(run.Format, run.Step is ImportStep.Check, active, refused.Add, run.Owner, WithDuplicates: true);
            run = run.With(await catalogue.RunAsync(upload, options, active.Stopping));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Nobody waits for it: the person reads that it failed on the page, the operator why in the log.
            log.LogError(failure, "The import {Run} of {File} failed.", run.Id, run.FileName);
            return run with { State = ImportState.Failed };
        }

        if (run.Step is ImportStep.Import)
            runs.RemoveUpload(run);
        return run;
    }
}
