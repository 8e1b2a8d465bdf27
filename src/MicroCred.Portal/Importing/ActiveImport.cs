using MicroCred.Storage.Import;

namespace MicroCred.Portal.Importing;

/// <summary>A run that waits for its turn or has it.</summary>
internal sealed class ActiveImport(ImportRun run, CancellationTokenSource stop) : IProgress<ImportProgress>, IDisposable
{
    private volatile ImportProgress progress = new(0, 0, 0, null);

    public ImportRun Run { get; set; } = run;

    public ImportProgress Progress => progress;

    public CancellationToken Stopping => stop.Token;

    /// <summary>Somebody asked to stop it; it ends soon.</summary>
    public void Cancel() => stop.Cancel();

    public void Report(ImportProgress value) => progress = value;

    public void Dispose() => stop.Dispose();
}
