namespace MicroCred.Hosting;

/// <summary>
/// Where things with a life are asked. Each decides one command at a time; what happened stands in the journal before the answer is given,
/// so an answer that arrived is never lost. The kind is passed along, so that the answer has its types; only its name and JSON need to travel.
/// </summary>
public interface IEntityHost
{
    /// <summary>Asks an entity to do something. One that nobody asked before is in its initial state, at version 0.</summary>
    /// <returns>The state after it; with a refusal, the state that it was refused on.</returns>
    Task<Reply<TState, TRefusal>> AskAsync<TState, TCommand, TEvent, TRefusal>(
        EntityKind<TState, TCommand, TEvent, TRefusal> kind, string key, Ask<TCommand> ask, CancellationToken cancellation = default)
        where TEvent : notnull
        where TRefusal : class;

    /// <summary>The state as of now, with all that any replica has acknowledged.</summary>
    Task<Snapshot<TState>> ReadAsync<TState, TCommand, TEvent, TRefusal>(
        EntityKind<TState, TCommand, TEvent, TRefusal> kind, string key, CancellationToken cancellation = default)
        where TEvent : notnull
        where TRefusal : class;
}
