using MicroCred.Hosting.Changes;
using MicroCred.Hosting.Entities;
using Orleans.Runtime;

namespace MicroCred.Orleans.Changes;

/// <summary>
/// What one other silo is still to be told: of each entity the newest version. One message at a time is under way; what changes meanwhile goes
/// with the next. What was not answered is told again as long as the silo takes part.
/// </summary>
/// <param name="takesPart">Whether the silo is worth telling.</param>
internal sealed class Outbox(Func<ToldChange[], Task> send, Func<bool> takesPart)
{
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromSeconds(1);

    private readonly Lock turn = new();
    private readonly Dictionary<EntityAddress, long> waiting = [];
    private bool isSending;

    public void Put(EntityChange change)
    {
        lock (turn)
        {
            Keep(change.Entity, change.Version);
            if (isSending)
                return;
            isSending = true;
        }

        // Not on the entity's own turn.
        _ = Task.Run(SendAsync);
    }

    private async Task SendAsync()
    {
        while (Take() is { Length: > 0 } changes)
        {
            try
            {
                await send(changes);
            }
            catch (Exception lost) when (lost is OrleansException or TimeoutException)
            {
                if (!takesPart())
                    continue;
                lock (turn)
                {
                    foreach (var (kind, key, version) in changes)
                        Keep(new(kind, key), version);
                }

                await Task.Delay(BetweenAttempts);
            }
        }
    }

    private ToldChange[] Take()
    {
        lock (turn)
        {
            ToldChange[] changes = [.. waiting.Select(change => new ToldChange(change.Key.Kind, change.Key.Key, change.Value))];
            waiting.Clear();
            isSending = changes.Length > 0;
            return changes;
        }
    }

    private void Keep(EntityAddress entity, long version) => waiting[entity] = Math.Max(version, waiting.GetValueOrDefault(entity));
}
