namespace MicroCred.Hosting.Entities;

/// <summary>What follows from a command: events, none when there is nothing to do, or a refusal.</summary>
public readonly struct Decision<TEvent, TRefusal>
    where TRefusal : class
{
    private readonly ImmutableArray<TEvent> events;

    private Decision(ImmutableArray<TEvent> events, TRefusal? refusal) => (this.events, Refusal) = (events, refusal);

    public TRefusal? Refusal { get; }

    public ImmutableArray<TEvent> Events => events.IsDefault ? [] : events;

    public static implicit operator Decision<TEvent, TRefusal>(ImmutableArray<TEvent> events) => new(events, null);

    public static implicit operator Decision<TEvent, TRefusal>(TRefusal refusal) => new([], refusal);
}
