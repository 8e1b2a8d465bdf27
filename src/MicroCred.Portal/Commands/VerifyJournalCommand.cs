using MicroCred.Portal.Language;
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
        var (storage, settings, options) =
            (call.Services.GetRequiredService<PortalStorage>(), call.Services.GetRequiredService<PortalSettings>(), call.Services.GetRequiredService<StorageOptions>());
        try
        {
            if (!storage.Exists)
            {
                // Not made by asking: an empty journal in the wrong place would be found whole.
                await call.Errors.WriteLineAsync(CommandMessages.NoDatabase(options, settings.Data));
                return 1;
            }

            storage.PrepareSchema();
        }
        catch (StorageUnavailableException unusable)
        {
            await call.Errors.WriteLineAsync(StartupMessages.Storage(options, settings.Data, call.Services.GetRequiredService<Wording>().Say(unusable.Reason)));
            return 1;
        }

        var finding = await call.Services.GetRequiredService<VerifyJournal>().RunAsync(call.Cancellation);
        await (finding.Fault is null ? call.Output : call.Errors).WriteLineAsync(CommandMessages.Journal(finding));
        return finding.Fault is null ? 0 : 1;
    }
}
