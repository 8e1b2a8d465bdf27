using System.Data.Common;
using MicroCred.Hosting.Changes;
using MicroCred.Portal.Language;
using MicroCred.Portal.Reference.Confirmations;
using MicroCred.Portal.Settings;
using MicroCred.Storage;

namespace MicroCred.Portal.Reference;

/// <summary>Takes up what is confirmed elsewhere on the same journal, as soon as it is told. Several notices at once are one reading.</summary>
internal sealed class HearConfirmations(IChangeNotices changes, CurrentReference reference, Wording wording, ILogger<HearConfirmations> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var heard = changes.Hear(ReferencingRowEntity.KindName, null, stoppingToken);
        do
        {
            while (heard.TryRead(out _))
            {
            }

            await CatchUpAsync(stoppingToken);
        }
        while (await heard.WaitToReadAsync(CancellationToken.None));
    }

    private async Task CatchUpAsync(CancellationToken stopping)
    {
        try
        {
            if (await reference.CatchUpAsync(stopping) is { } unfit)
                log.LogError("{Problem}", StartupMessages.UnfitConfirmation(unfit.Confirmation, wording.Say(unfit.Reason.Message)));
        }
        catch (Exception unreadable) when (unreadable is DbException || StorageAway.IsCause(unreadable))
        {
            // The next notice tries again.
            log.LogError(unreadable, "The journal could not be read for new confirmations.");
        }
    }
}
