using System.Globalization;
using MicroCred.Storage.Catalogue;

namespace MicroCred.Storage.Sqlite.Index;

/// <summary>Takes a page's worth of matches in an order that stands in memory: one pass over the matches, no sorting of them all.</summary>
internal sealed class EntryOrder(EntryIndex index, CatalogueOrder order, WordTiers? tiers) : IEntryOrder
{
    /// <summary>Mandatory elements are ten: the best match among those that match equally well is the one that states most.</summary>
    private const int MissingElementsBound = 16;

    public Cursor CursorOf(int id) => new(order, KeyOf(id).ToString(CultureInfo.InvariantCulture), id);

    public IReadOnlyList<int> Take(Bitmap matches, Cursor? from, bool isBackwards, int count)
    {
        if (count == 0)
            return [];
        var bound = from is { } cursor && long.TryParse(cursor.Key, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var key)
            ? ((long, long)?)(key, cursor.Id)
            : null;

        // The best so far, the worst of them on top.
        var best = new PriorityQueue<int, (long Key, long Id)>(count + 1, isBackwards
            ? Comparer<(long, long)>.Default
            : Comparer<(long, long)>.Create((left, right) => right.CompareTo(left)));
        foreach (var id in matches)
        {
            var place = (KeyOf(id), (long)id);
            if (bound is { } edge && (isBackwards ? place.CompareTo(edge) >= 0 : place.CompareTo(edge) <= 0))
                continue;
            if (best.Count < count)
                best.Enqueue(id, place);
            else
                best.EnqueueDequeue(id, place);
        }

        var taken = new int[best.Count];
        for (var i = taken.Length - 1; i >= 0; i--)
            taken[i] = best.Dequeue();
        if (isBackwards)
            Array.Reverse(taken);
        return taken;
    }

    private long KeyOf(int id) => order switch
    {
        CatalogueOrder.Level => index.LevelNumberOf(id),
        CatalogueOrder.Hours => index.CentihoursOf(id),
        CatalogueOrder.Updated => -(long)index.VersionOf(id),
        _ => (tiers?.Of(id) ?? 0) * MissingElementsBound + index.MissingElementsOf(id),
    };
}

/// <summary>An order of entries: in memory, or in the database for titles.</summary>
internal interface IEntryOrder
{
    Cursor CursorOf(int id);

    /// <summary>At most so many matches after the cursor, in order; or before it, the nearest ones, still in order.</summary>
    IReadOnlyList<int> Take(Bitmap matches, Cursor? from, bool isBackwards, int count);
}
