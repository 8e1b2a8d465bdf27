using MicroCred.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Placement;

namespace MicroCred.Orleans.Entities;

/// <summary>Gives one command at a time to this silo's own host, which reads what is new in the journal, decides and appends. It keeps no state itself.</summary>
[GrainType("entity"), PreferLocalPlacement]
internal sealed class EntityGrain(EntityKinds kinds, [FromKeyedServices(HostingRegistration.InThisProcess)] IEntityHost here, Activations activations) : Grain, IEntityGrain
{
    public async Task<byte[]?> AskAsync(byte[] ask, CancellationToken cancellation)
    {
        var (kind, key) = EntityKinds.Split(this.GetPrimaryKeyString());
        return kinds.Find(kind) is { } known ? await known.AskAsync(here, key, ask, cancellation) : null;
    }

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        activations.Add(1);
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        activations.Add(-1);
        return Task.CompletedTask;
    }
}
