using MicroCred.Portal.Settings;
using MicroCred.Storage;
using MicroCred.Storage.Journal;

namespace MicroCred.Portal.Commands;

/// <summary><c>journal verify</c>: is everything that was decided still there, as it was written?</summary>
internal sealed class VerifyJournalCommand : IPortalCommand
{
    public string Usage => "journal verify";

    public async Task<int> RunAsync(CommandCall call)
    {
        var storage = call.Services.GetRequiredService<PortalStorage>();
        try
        {
            if (!storage.Exists)
            {
                // Not made by asking: an empty journal in the wrong place would be found whole.
                await call.Errors.WriteLineAsync(CommandMessages.NoDatabase(call.Services.GetRequiredService<StorageOptions>(), call.Services.GetRequiredService<PortalSettings>().Data));
                return 1;
            }

            storage.PrepareSchema();
            var finding = await call.Services.GetRequiredService<VerifyJournal>().RunAsync(call.Cancellation);
            await (finding.Fault is null ? call.Output : call.Errors).WriteLineAsync(CommandMessages.Journal(finding));
            return finding.Fault is null ? 0 : 1;
        }
        catch (Exception failure) when (StorageFailure.Word(call.Services, failure) is { } reason)
        {
            await call.Errors.WriteLineAsync(reason);
            return 1;
        }
    }
}
