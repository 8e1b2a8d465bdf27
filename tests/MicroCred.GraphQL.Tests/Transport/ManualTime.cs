namespace MicroCred.GraphQL.Tests.Transport;

/// <summary>A clock that moves only when a test says so, and fires the timers that come due.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly Lock guard = new();
    private readonly List<Timer> timers = [];
    private DateTimeOffset now = new(2026, 11, 22, 0, 0, 0, TimeSpan.Zero);
    private TaskCompletionSource timerSet = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override DateTimeOffset GetUtcNow() => now;

    public override long GetTimestamp() => now.Ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Waits until a timer of that length is running, so that a test does not move the clock too early.</summary>
    public async Task WhenWaitingAsync(TimeSpan length)
    {
        while (true)
        {
            Task next;
            lock (guard)
            {
                if (timers.Exists(timer => timer.DueTime == length))
                    return;
                next = timerSet.Task;
            }

            await next;
        }
    }

    public void Advance(TimeSpan by)
    {
        List<Timer> due;
        lock (guard)
        {
            now += by;
            due = timers.FindAll(timer => timer.At <= now);
            foreach (var timer in due)
                timer.Rearm(now);
        }

        foreach (var timer in due)
            timer.Fire();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class Timer(ManualTime time, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan period = Timeout.InfiniteTimeSpan;

        public TimeSpan DueTime { get; private set; }

        public DateTimeOffset At { get; private set; }

        public void Fire() => callback(state);

        public void Rearm(DateTimeOffset from)
        {
            At = from + period;
            if (period == Timeout.InfiniteTimeSpan)
                time.timers.Remove(this);
        }

        public bool Change(TimeSpan dueTime, TimeSpan newPeriod)
        {
            lock (time.guard)
            {
                time.timers.Remove(this);
                (DueTime, period) = (dueTime, newPeriod);
                if (dueTime == Timeout.InfiniteTimeSpan)
                    return true;
                At = time.now + dueTime;
                time.timers.Add(this);
                time.timerSet.TrySetResult();
                time.timerSet = new(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            return true;
        }

        public void Dispose()
        {
            lock (time.guard)
                time.timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
