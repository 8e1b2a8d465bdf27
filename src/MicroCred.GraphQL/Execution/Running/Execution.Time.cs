namespace MicroCred.GraphQL.Execution;

/// <summary>When an operation must be done.</summary>
/// <param name="Allowed">Zero when there is no limit.</param>
internal readonly record struct Deadline(TimeProvider Clock, long Started, TimeSpan Allowed)
{
    public bool IsSet => Allowed > TimeSpan.Zero;

    public TimeSpan Left => Allowed - Clock.GetElapsedTime(Started);
}

/// <summary>The operation's time is up.</summary>
internal sealed class OutOfTimeException : Exception;

/// <content>Time limit and clients that go away.</content>
internal sealed partial class Execution
{
    private const int ChecksApart = 64;
    private Deadline deadline;
    private CancellationToken aborted;
    private CancellationTokenSource? linked;
    private CancellationTokenSource? timer;
    private int checks;

    /// <summary>Made only when it is needed: a synchronous operation without it costs no timer.</summary>
    public CancellationToken Cancellation
    {
        get
        {
            if (!deadline.IsSet)
                return aborted;
            if (linked is null)
            {
                var left = deadline.Left;
                timer = new CancellationTokenSource(left > TimeSpan.Zero ? left : TimeSpan.Zero, deadline.Clock);
                linked = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, aborted);
            }

            return linked.Token;
        }
    }

    public bool IsOutOfTime => deadline.IsSet && deadline.Left <= TimeSpan.Zero;

    /// <summary>Called for each object; looks at the clock now and then.</summary>
    public void CheckTime()
    {
        if (++checks % ChecksApart != 0)
            return;
        aborted.ThrowIfCancellationRequested();
        if (IsOutOfTime)
            throw new OutOfTimeException();
    }

    /// <summary>Whether an exception ends the operation rather than one field.</summary>
    public bool IsOver(Exception exception) =>
        exception is OutOfTimeException || (exception is OperationCanceledException && (aborted.IsCancellationRequested || IsOutOfTime || linked is { IsCancellationRequested: true }));

    private void EndTime()
    {
        linked?.Dispose();
        timer?.Dispose();
        (linked, timer, checks, deadline, aborted) = (null, null, 0, default, default);
    }
}
