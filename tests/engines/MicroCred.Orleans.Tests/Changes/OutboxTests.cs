using MicroCred.Orleans.Changes;

namespace MicroCred.Orleans.Tests.Changes;

public class OutboxTests
{
    private TaskCompletionSource<ToldChange[]> isSending = new();
    private TaskCompletionSource mayEnd = new();

    [Fact]
    public async Task Put_WhileAMessageIsUnderWay_GoesWithTheNextAtItsNewestVersion()
    {
        var outbox = new Outbox(SendAsync, () => true);
        outbox.Put(new(new("shelf", "a"), 1));
        Assert.Equal([new("shelf", "a", 1)], await isSending.Task);
        outbox.Put(new(new("shelf", "a"), 3));
        outbox.Put(new(new("shelf", "b"), 1));
        outbox.Put(new(new("shelf", "a"), 2));

        Assert.Equal([new("shelf", "a", 3), new("shelf", "b", 1)], await NextAsync());
    }

    [Fact]
    public async Task Put_NotAnswered_IsToldAgainWithWhatIsNewer()
    {
        var outbox = new Outbox(SendAsync, () => true);
        outbox.Put(new(new("shelf", "a"), 1));
        await isSending.Task;
        outbox.Put(new(new("shelf", "a"), 2));

        Assert.Equal([new("shelf", "a", 2)], await NextAsync(new TimeoutException()));
    }

    [Fact]
    public async Task Put_SiloIsGone_IsDroppedAndTheNextIsTriedAnew()
    {
        var outbox = new Outbox(SendAsync, () => false);
        outbox.Put(new(new("shelf", "a"), 1));
        await isSending.Task;
        outbox.Put(new(new("shelf", "b"), 1));

        Assert.Equal([new("shelf", "b", 1)], await NextAsync(new TimeoutException()));
    }

    private Task SendAsync(ToldChange[] changes)
    {
        var end = mayEnd.Task;
        isSending.SetResult(changes);
        return end;
    }

    /// <summary>Ends the message under way, with an error if one is given, and waits for the next.</summary>
    private Task<ToldChange[]> NextAsync(Exception? lost = null)
    {
        var before = mayEnd;
        (isSending, mayEnd) = (new(), new());
        if (lost is null)
            before.SetResult();
        else
            before.SetException(lost);
        return isSending.Task.WaitAsync(TimeSpan.FromMinutes(1));
    }
}
