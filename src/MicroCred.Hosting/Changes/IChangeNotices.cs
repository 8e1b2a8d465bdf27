using System.Threading.Channels;

namespace MicroCred.Hosting.Changes;

/// <summary>An entity has reached a version. Says nothing of what happened: who wants to know reads.</summary>
public readonly record struct EntityChange(EntityAddress Entity, long Version);

/// <summary>Carries word of changes from the host that made them to whoever waits, in this process or another.</summary>
public interface IChangeNotices
{
    /// <summary>Called after the append. The command is done: an implementation that cannot tell mends or logs that itself and does not throw.</summary>
    ValueTask TellAsync(EntityChange change);

    /// <summary>
    /// The changes of a kind, or of one entity, from this call on until cancelled, when the reader ends. Who falls behind misses older notices, never the newest.
    /// </summary>
    /// <param name="key">Absent: every entity of the kind.</param>
    ChannelReader<EntityChange> Hear(string kind, string? key, CancellationToken until);
}
