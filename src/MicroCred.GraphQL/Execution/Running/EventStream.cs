using MicroCred.GraphQL.Errors;

namespace MicroCred.GraphQL.Execution;

/// <summary>The source stream of a subscription, whose failures are values. Specification section 6.2.3.</summary>
internal sealed class EventStream(IEventSource source, ExecutionPool pool, Execution opening) : IAsyncDisposable
{
    private IAsyncEnumerator<object>? events;
    private bool isOver;

    public object? Current => events?.Current;

    /// <summary>Not null when the stream could not be opened or broke; nothing comes after it.</summary>
    public GraphQLError? Failure { get; private set; }

    /// <returns>True for an event, and for a failure.</returns>
    public async ValueTask<bool> NextAsync(CancellationToken cancellation)
    {
        if (isOver)
            return false;
        try
        {
            events ??= Open(cancellation);
            if (Failure is null && await events!.MoveNextAsync())
                return true;
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            Fail(pool.SourceFailureOf(source.Field, exception));
        }

        isOver = true;
        return Failure is not null;
    }

    public async ValueTask DisposeAsync()
    {
        if (events is not null)
            await events.DisposeAsync();
        opening.Release();
    }

    private IAsyncEnumerator<object>? Open(CancellationToken cancellation)
    {
        opening.Enter(source.Field);
        var arguments = opening.ArgumentsOf(source.Field);
        if (arguments.Error is { } fault)
        {
            Fail(fault);
            return null;
        }

        var context = opening.OwnContext(source.Field, arguments);
        var stream = source.Open(context);
        if (context.TakeRefusal() is { } refusal)
            Fail(refusal);
        else if (stream is null)
            Fail(ExecutionErrors.NoStream(source.Field));
        return stream?.GetAsyncEnumerator(cancellation);
    }

    private void Fail(GraphQLError error) => Failure = error with
    {
        Path = [source.Field.ResponseName],
        Locations = error.Locations.IsEmpty ? source.Field.Locations : error.Locations,
    };
}
