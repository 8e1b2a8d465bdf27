using HotChocolate.Execution;

namespace MicroCred.HotChocolate.Resolvers;

/// <summary>An event, whatever its type, as a reference that is never null.</summary>
internal sealed record Event<T>(T Value);

/// <summary>A stream of the resolver map as Hot Chocolate's source of events.</summary>
internal sealed class EventSource<T>(IAsyncEnumerable<T> events, CancellationToken ended) : ISourceStream
{
    public async IAsyncEnumerable<object?> ReadEventsAsync()
    {
        await foreach (var item in events.WithCancellation(ended))
            yield return new Event<T>(item);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
