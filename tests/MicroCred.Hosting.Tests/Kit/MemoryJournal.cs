using System.Runtime.CompilerServices;

namespace MicroCred.Hosting.Tests.Kit;

/// <summary>A journal that forgets everything with the test.</summary>
internal sealed class MemoryJournal : IJournal
{
    private readonly List<(JournalEvent Event, CommandMark? Mark)> events = [];

    public int Reads { get; private set; }

    /// <summary>Thrown by the next append, before anything is written.</summary>
    public Exception? Failure { get; set; }

    public ValueTask<bool> AppendAsync(
        EntityAddress entity, long expectedVersion, ImmutableArray<NewEvent> news, Deed deed, CommandMark? mark, CancellationToken cancellation)
    {
        lock (events)
        {
            if (Failure is { } failure)
            {
                Failure = null;
                throw failure;
            }

            if (events.Count(one => one.Event.Entity == entity) != expectedVersion)
                return new(false);
            foreach (var one in news)
                events.Add((new(events.Count + 1, entity, ++expectedVersion, one.Name, one.Format, one.Data, deed.By, deed.At), mark));
            return new(true);
        }
    }

    public ValueTask<ImmutableArray<JournalEvent>> ReadAsync(EntityAddress entity, long afterVersion, CancellationToken cancellation)
    {
        lock (events)
        {
            Reads++;
            return new([.. events.Select(one => one.Event).Where(one => one.Entity == entity && one.Version > afterVersion)]);
        }
    }

    public async IAsyncEnumerable<JournalEvent> ReadKindAsync(string kind, long afterPosition, [EnumeratorCancellation] CancellationToken cancellation)
    {
        JournalEvent[] found;
        lock (events)
            found = [.. events.Select(one => one.Event).Where(one => one.Entity.Kind == kind && one.Position > afterPosition)];
        foreach (var one in found)
            yield return one;
        await Task.CompletedTask;
    }

    public ValueTask<DoneCommand?> FindCommandAsync(EntityAddress entity, string key, CancellationToken cancellation)
    {
        lock (events)
        {
            var (last, mark) = events.LastOrDefault(one => one.Event.Entity == entity && one.Mark?.Key == key);
            return new(mark is null ? null : new DoneCommand(last.Version, mark.Digest));
        }
    }
}
