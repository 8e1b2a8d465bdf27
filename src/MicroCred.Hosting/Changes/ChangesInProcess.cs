using System.Collections.Concurrent;
using System.Threading.Channels;

namespace MicroCred.Hosting.Changes;

/// <summary>Notices within this process.</summary>
internal sealed class ChangesInProcess : IChangeNotices
{
    private const int MostWaiting = 256;

    private readonly ConcurrentDictionary<Channel<EntityChange>, EntityAddress> listeners = new();

    public ValueTask TellAsync(EntityChange change)
    {
        foreach (var (channel, wanted) in listeners)
        {
            if (wanted.Kind == change.Entity.Kind && (wanted.Key is null || wanted.Key == change.Entity.Key))
                channel.Writer.TryWrite(change);
        }

        return ValueTask.CompletedTask;
    }

    public ChannelReader<EntityChange> Hear(string kind, string? key, CancellationToken until)
    {
        var channel = Channel.CreateBounded<EntityChange>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest });
        listeners[channel] = new(kind, key!);
        until.Register(() =>
        {
            listeners.TryRemove(channel, out _);
            channel.Writer.TryComplete();
        });
        return channel.Reader;
    }
}
