namespace MicroCred.Hosting.InProcess;

/// <summary>The entities that are loaded: one user of each at a time, the least recently used dropped when there is too much of them.</summary>
internal sealed class EntityMemory(long mostBytes)
{
    private readonly Lock turn = new();
    private readonly Dictionary<EntityAddress, Place> places = [];
    private readonly LinkedList<Place> byUse = [];
    private long bytes;

    /// <summary>How many entities are loaded.</summary>
    public int Count
    {
        get
        {
            lock (turn)
                return places.Count;
        }
    }

    public async Task<TResult> UseAsync<TEntity, TResult>(
        EntityAddress address, Func<TEntity> create, Func<TEntity, Task<TResult>> use, CancellationToken cancellation)
        where TEntity : class, ILoadedEntity
    {
        var place = Enter(address);
        try
        {
            await place.Turn.WaitAsync(cancellation);
            try
            {
                return await use((TEntity)(place.Entity ??= create()));
            }
            finally
            {
                place.Turn.Release();
            }
        }
        finally
        {
            Leave(place);
        }
    }

    private Place Enter(EntityAddress address)
    {
        lock (turn)
        {
            if (places.TryGetValue(address, out var place))
                byUse.Remove(place.Use);
            else
                places[address] = place = new(address);
            place.Users++;
            byUse.AddFirst(place.Use);
            return place;
        }
    }

    private void Leave(Place place)
    {
        lock (turn)
        {
            place.Users--;
            bytes += place.Measure();
            for (var use = byUse.Last; use is not null && bytes > mostBytes;)
            {
                var (candidate, next) = (use.Value, use.Previous);
                if (candidate.Users == 0)
                {
                    byUse.Remove(use);
                    places.Remove(candidate.Address);
                    bytes -= candidate.Measured;
                }

                use = next;
            }
        }
    }

    private sealed class Place
    {
        public Place(EntityAddress address) => (Address, Use) = (address, new(this));

        public EntityAddress Address { get; }

        public LinkedListNode<Place> Use { get; }

        public SemaphoreSlim Turn { get; } = new(1, 1);

        public ILoadedEntity? Entity { get; set; }

        /// <summary>Who is in it or waits for a turn.</summary>
        public int Users { get; set; }

        public long Measured { get; private set; }

        /// <returns>By how much it grew since the last time.</returns>
        public long Measure()
        {
            var (before, now) = (Measured, Entity?.Bytes ?? 0);
            Measured = now;
            return now - before;
        }
    }
}

internal interface ILoadedEntity
{
    /// <summary>About how much memory it takes.</summary>
    long Bytes { get; }
}
