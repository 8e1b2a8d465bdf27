namespace MicroCred.Orleans.Tests.Kit;

/// <summary>A host whose entities no other test asks: starting a cluster takes seconds, so that tests share one.</summary>
internal sealed class OwnKeys(IEntityHost host, string own) : IEntityHost
{
    public static IReadOnlyList<IEntityHost> Of(IEnumerable<IEntityHost> hosts)
    {
        var own = Guid.NewGuid().ToString("N");
        return [.. hosts.Select(host => new OwnKeys(host, own))];
    }

    public Task<Reply<TState, TRefusal>> AskAsync<TState, TCommand, TEvent, TRefusal>(
        EntityKind<TState, TCommand, TEvent, TRefusal> kind, string key, Ask<TCommand> ask, CancellationToken cancellation)
        where TEvent : notnull
        where TRefusal : class =>
        host.AskAsync(kind, own + key, ask, cancellation);

    public Task<Snapshot<TState>> ReadAsync<TState, TCommand, TEvent, TRefusal>(
        EntityKind<TState, TCommand, TEvent, TRefusal> kind, string key, CancellationToken cancellation)
        where TEvent : notnull
        where TRefusal : class =>
        host.ReadAsync(kind, own + key, cancellation);
}
