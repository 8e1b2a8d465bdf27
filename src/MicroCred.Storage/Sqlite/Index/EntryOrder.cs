using System.Globalization;
using System.Runtime.CompilerServices;
using MicroCred.Storage.Catalogue;

namespace MicroCred.Storage.Sqlite.Index;

/// <summary>Takes a page's worth of matches in an order that stands in memory: one pass over the matches, no sorting of them all.</summary>
internal sealed class EntryOrder(EntryIndex index, CatalogueOrder order, WordTiers? tiers) : IEntryOrder
{
    /// <summary>Mandatory elements are ten: the best match among those that match equally well is the one that states most.</summary>
    private const int MissingElementsBound = 16;

    public Cursor CursorOf(int id) => new(order, KeyOf(id).ToString(CultureInfo.InvariantCulture), id);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public IReadOnlyList<int> Take(Bitmap matches, Cursor? from, bool isBackwards, int count)
    {
        if (count == 0)
            return [];
        long? bound = from is { } cursor && int.TryParse(cursor.Key, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var key)
            ? PlaceOf(key, (int)Math.Min(cursor.Id, int.MaxValue))
            : null;

        // The best so far, the worst of them on top.
        var best = new PriorityQueue<int, long>(count + 1);
        foreach (var (tier, group) in GroupsOf(matches, isBackwards))
        {
            foreach (var id in group)
            {
                var place = PlaceOf(KeyOf(id, tier), id);
                if (bound is { } edge && (isBackwards ? place >= edge : place <= edge))
                    continue;
                var worth = isBackwards ? place : -place;
                if (best.Count < count)
                    best.Enqueue(id, worth);
                else if (best.TryPeek(out _, out var worst) && worth > worst)
                    best.DequeueEnqueue(id, worth);
            }

            if (best.Count == count)
                break;
        }

        var taken = new int[best.Count];
        for (var i = taken.Length - 1; i >= 0; i--)
            taken[i] = best.Dequeue();
        if (isBackwards)
            Array.Reverse(taken);
        return taken;
    }

    /// <summary>Sets of which each stands before the next, so that those behind a full page are not looked at.</summary>
    private IEnumerable<(int? Tier, Bitmap Matches)> GroupsOf(Bitmap matches, bool isBackwards) =>
        order is CatalogueOrder.Relevance && tiers is not null && !isBackwards ? tiers.Divide(matches).Select(group => ((int?)group.Tier, group.Matches)) : [(null, matches)];

    private static long PlaceOf(int key, int id) => ((long)key << 32) + id;

    /// <param name="tier">Of the entry, where it is known already.</param>
    private int KeyOf(int id, int? tier = null) => order switch
    {
        CatalogueOrder.Level => index.LevelNumberOf(id),
        CatalogueOrder.Hours => index.CentihoursOf(id),
        CatalogueOrder.Updated => -index.VersionOf(id),
        _ => (tier ?? tiers?.Of(id) ?? 0) * MissingElementsBound + index.MissingElementsOf(id),
    };
}

/// <summary>An order of entries: in memory, or in the database for titles.</summary>
internal interface IEntryOrder
{
    Cursor CursorOf(int id);

    /// <summary>At most so many matches after the cursor, in order; or before it, the nearest ones, still in order.</summary>
    IReadOnlyList<int> Take(Bitmap matches, Cursor? from, bool isBackwards, int count);
}
