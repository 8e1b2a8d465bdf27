using MicroCred.Hosting.Changes;

namespace MicroCred.Hosting.InProcess;

/// <summary>Entities in this process. Several processes may host the same ones over one journal: each sees what the others wrote, and the journal's version check keeps them right.</summary>
internal sealed class InProcessHost(IJournal journal, IChangeNotices changes, TimeProvider clock, EntityHostOptions options) : IEntityHost
{
    private readonly EntityMemory memory = new(options.MostStateBytes);

    /// <summary>How many entities are in memory.</summary>
    internal int Loaded => memory.Count;

    public Task<Reply<TState, TRefusal>> AskAsync<TState, TCommand, TEvent, TRefusal>(
        EntityKind<TState, TCommand, TEvent, TRefusal> kind, string key, Ask<TCommand> ask, CancellationToken cancellation)
        where TEvent : notnull
        where TRefusal : class
    {
        var address = new EntityAddress(kind.Name, key);
        return memory.UseAsync(address, () => new LoadedEntity<TState, TCommand, TEvent, TRefusal>(kind, address, journal), async entity =>
        {
            var (reply, hasChanged) = await entity.AskAsync(ask, Deed.Now(ask.By, clock), cancellation);
            if (hasChanged)
                await changes.TellAsync(new(address, reply.Version));
            return reply;
        }, cancellation);
    }

    public Task<Snapshot<TState>> ReadAsync<TState, TCommand, TEvent, TRefusal>(
        EntityKind<TState, TCommand, TEvent, TRefusal> kind, string key, CancellationToken cancellation)
        where TEvent : notnull
        where TRefusal : class
    {
        var address = new EntityAddress(kind.Name, key);
        return memory.UseAsync(
            address, () => new LoadedEntity<TState, TCommand, TEvent, TRefusal>(kind, address, journal), entity => entity.ReadAsync(cancellation), cancellation);
    }
}
