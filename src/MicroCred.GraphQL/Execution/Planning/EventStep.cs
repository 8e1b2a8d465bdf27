using MicroCred.GraphQL.Resolvers;

namespace MicroCred.GraphQL.Execution;

/// <summary>The root field of a subscription: opens the stream once, and writes each event as its value.</summary>
internal sealed class EventStep<TEvent>(PlannedField field, Func<ResolverContext, IAsyncEnumerable<TEvent>?> subscribe, ValueWriter<TEvent> writer)
    : FieldStep<RootValue>(field), IEventSource
{
    public override bool WriteValue(RootValue parent, Execution execution)
    {
        execution.Enter(Field);
        var isWritten = writer.Write(((Box)execution.Event!).Value, execution);
        execution.Leave();
        return isWritten;
    }

    public IAsyncEnumerable<object>? Open(ResolverContext context) => subscribe(context) is { } events ? Boxed(events) : null;

    private static async IAsyncEnumerable<object> Boxed(
        IAsyncEnumerable<TEvent> events, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var item in events.WithCancellation(cancellation))
            yield return new Box(item);
    }

    private sealed record Box(TEvent Value);
}
