using System.Text.Json;

namespace MicroCred.Hosting.Entities;

/// <summary>A kind of thing with a life, as a host in another process sees it: a name, and answers to JSON.</summary>
/// <param name="name">Stable: it stands in the journal.</param>
public abstract class EntityKind(string name)
{
    public string Name { get; } = name;

    /// <summary>How commands, replies and states are written where they cross to another process.</summary>
    public virtual JsonSerializerOptions Json => EntityJson.Options;

    /// <summary>Puts an <see cref="Ask{TCommand}"/> in JSON to the host given: with it, one grain or endpoint serves every kind.</summary>
    /// <returns>The <see cref="Reply{TState, TRefusal}"/> in JSON.</returns>
    public abstract Task<byte[]> AskAsync(IEntityHost host, string key, ReadOnlyMemory<byte> ask, CancellationToken cancellation);

    /// <returns>The <see cref="Snapshot{TState}"/> in JSON.</returns>
    public abstract Task<byte[]> ReadAsync(IEntityHost host, string key, CancellationToken cancellation);
}

/// <summary>
/// A kind of thing with a life: what it decides and how it changes, both pure — the same state and command give the same events, the same
/// events the same state, on any machine and in any year.
/// </summary>
public abstract class EntityKind<TState, TCommand, TEvent, TRefusal>(string name) : EntityKind(name)
    where TEvent : notnull
    where TRefusal : class
{
    /// <summary>Before anything happened.</summary>
    public abstract TState Initial { get; }

    /// <summary>How its events are written in the journal, and how those of earlier releases are read.</summary>
    public abstract EventFormats<TEvent> Events { get; }

    public abstract Decision<TEvent, TRefusal> Decide(TState state, TCommand command, Deed deed);

    public abstract TState Evolve(TState state, TEvent happened);

    /// <summary>The words for what the host refuses.</summary>
    public abstract TRefusal Refuse(Clash clash);

    public sealed override async Task<byte[]> AskAsync(IEntityHost host, string key, ReadOnlyMemory<byte> ask, CancellationToken cancellation) =>
        JsonSerializer.SerializeToUtf8Bytes(await host.AskAsync(this, key, JsonSerializer.Deserialize<Ask<TCommand>>(ask.Span, Json)!, cancellation), Json);

    public sealed override async Task<byte[]> ReadAsync(IEntityHost host, string key, CancellationToken cancellation) =>
        JsonSerializer.SerializeToUtf8Bytes(await host.ReadAsync(this, key, cancellation), Json);

    /// <summary>A decision that this follows; nothing when there is nothing to do.</summary>
    protected static Decision<TEvent, TRefusal> Follows(params ImmutableArray<TEvent> events) => events;
}
