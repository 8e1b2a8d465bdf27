using MicroCred.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Placement;

namespace MicroCred.Orleans.Entities;

/// <summary>Gives one command at a time to this silo's own host, which reads what is new in the journal, decides and appends. It keeps no state itself.</summary>
[GrainType("entity"), PreferLocalPlacement]
internal sealed partial class EntityGrain(
    EntityKinds kinds, [FromKeyedServices(HostingRegistration.InThisProcess)] IEntityHost here, Activations activations, ILogger<EntityGrain> log) : Grain, IEntityGrain
{
    public async Task<byte[]?> AskAsync(byte[] ask, CancellationToken cancellation)
    {
        var (kind, key) = EntityKinds.Split(this.GetPrimaryKeyString());
        if (kinds.Find(kind) is not { } known)
            return null;
        try
        {
            return await known.AskAsync(here, key, ask, cancellation);
        }
        catch (Exception failed) when (!cancellation.IsCancellationRequested)
        {
            // Not every failure can cross to another silo (a database driver's cannot), and the asker's own says more to him.
            Failed(kind, key, failed.Message);
            return null;
        }
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

    [LoggerMessage(LogLevel.Warning, "A command for {Kind}/{Key} failed on this silo: {Reason} Whoever asked decides it, under its key.")]
    private partial void Failed(string kind, string key, string reason);
}
