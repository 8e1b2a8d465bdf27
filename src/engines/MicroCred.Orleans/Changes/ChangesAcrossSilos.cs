using System.Collections.Concurrent;
using System.Threading.Channels;
using MicroCred.Hosting;
using MicroCred.Hosting.Changes;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;

namespace MicroCred.Orleans.Changes;

/// <summary>Tells who listens on this silo, then every other silo that takes part, without keeping the command waiting for them. One that joins later reads the journal first.</summary>
internal sealed class ChangesAcrossSilos(
    [FromKeyedServices(HostingRegistration.InThisProcess)] IChangeNotices here, Members members, ChangeServices services) : IChangeNotices
{
    private readonly ConcurrentDictionary<SiloAddress, Outbox> outboxes = new();

    public async ValueTask TellAsync(EntityChange change)
    {
        await here.TellAsync(change);
        foreach (var silo in members.OthersActive)
            outboxes.GetOrAdd(silo, NewOutbox).Put(change);
    }

    public ChannelReader<EntityChange> Hear(string kind, string? key, CancellationToken until) => here.Hear(kind, key, until);

    private Outbox NewOutbox(SiloAddress silo)
    {
        // Each start of a silo is an address of its own: those that are gone would pile up.
        foreach (var gone in outboxes.Keys.Except(members.Active))
            outboxes.TryRemove(gone, out _);
        return new(changes => services.On(silo).HearAsync(changes), () => members.Active.Contains(silo));
    }
}
