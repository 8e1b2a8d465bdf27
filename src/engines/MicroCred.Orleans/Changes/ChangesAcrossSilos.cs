using System.Threading.Channels;
using MicroCred.Hosting;
using MicroCred.Hosting.Changes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace MicroCred.Orleans.Changes;

/// <summary>
/// Tells who listens on this silo, then every other silo, without keeping the command waiting for them. A silo that does not answer is told again
/// as long as it takes part; one that joins later reads the journal first.
/// </summary>
internal sealed partial class ChangesAcrossSilos(
    [FromKeyedServices(HostingRegistration.InThisProcess)] IChangeNotices here, Members members, ChangeServices services, ILogger<ChangesAcrossSilos> log) : IChangeNotices
{
    private const int MostAttempts = 3;

    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromSeconds(1);

    public async ValueTask TellAsync(EntityChange change)
    {
        await here.TellAsync(change);
        foreach (var silo in members.OthersActive)
            _ = Task.Run(() => TellAsync(silo, change));
    }

    public ChannelReader<EntityChange> Hear(string kind, string? key, CancellationToken until) => here.Hear(kind, key, until);

    private async Task TellAsync(SiloAddress silo, EntityChange change)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await services.On(silo).HearAsync(change.Entity.Kind, change.Entity.Key, change.Version);
                return;
            }
            catch (Exception lost) when (lost is OrleansException or TimeoutException)
            {
                if (attempt == MostAttempts || !members.Active.Contains(silo))
                {
                    NotTold(silo, change.Entity, change.Version, lost.Message);
                    return;
                }
            }

            await Task.Delay(BetweenAttempts);
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Silo} was not told that {Entity} is at version {Version}: {Reason} It hears of the next change.")]
    private partial void NotTold(SiloAddress silo, object entity, long version, string reason);
}
