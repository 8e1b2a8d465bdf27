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
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(500);

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

    /// <remarks>Tried until it is read: no further notice may come, and what was told of would be missed here.</remarks>
    private async Task CatchUpAsync(CancellationToken stopping)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                if (await reference.CatchUpAsync(stopping) is { } unfit)
                    log.LogError("{Problem}", StartupMessages.UnfitConfirmation(unfit.Confirmation, wording.Say(unfit.Reason.Message)));
                return;
            }
            catch (Exception unreadable) when (unreadable is DbException || StorageAway.IsCause(unreadable))
            {
                if (attempt == 1)
                    log.LogWarning("The journal cannot be read for new confirmations: {Reason} It is tried until it can.", unreadable.Message);
            }

            await Task.Delay(BetweenAttempts, stopping);
        }
    }
}
