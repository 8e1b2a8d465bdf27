using System.Globalization;
using System.Runtime.CompilerServices;
using MicroCred.Storage.Catalogue;

namespace MicroCred.Storage.Sqlite.Index;

/// <summary>Takes a page's worth of matches in an order that stands in memory: one pass over the matches, no sorting of them all.</summary>
internal sealed class EntryOrder(EntryIndex index, CatalogueOrder order, WordTiers? tiers) : IEntryOrder
{
    /// <summary>Mandatory elements are ten: the best match among those that match equally well is the one that states most.</summary>
    private const int MissingElementsBound = 16;

    /// <summary>So many matches are looked at one by one: to divide them, by tier or by what is missing, would take longer.</summary>
    private const int FewForTiers = 100;
    private const int FewInTier = 500;

    public Cursor CursorOf(int id) => new(order, KeyOf(index.PlaceOf(id)).ToString(CultureInfo.InvariantCulture), id);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public IReadOnlyList<int> Take(EntryMatches matches, Cursor? from, bool isBackwards, int count)
    {
        if (count == 0)
            return [];
        long? bound = from is { } cursor && int.TryParse(cursor.Key, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var key)
            ? PlaceOf(key, (int)Math.Min(cursor.Id, int.MaxValue))
            : null;

        // The best so far, the worst of them on top.
        var best = new PriorityQueue<int, long>(count + 1);
        foreach (var (tier, missing, byCountry) in StepsOf(matches, isBackwards))
        {
            if (missing is { } one && bound >= PlaceOf(KeyOf(tier, one), int.MaxValue))
                continue;
            for (var number = 0; number < byCountry.Count; number++)
            {
                if (byCountry[number] is not { } set)
                    continue;
                var country = index.Countries[number];
                var accepted = 0;
                foreach (var entry in missing is { } code ? set.SharedWith(country.MissingElements.Part(code)) : set.GetEnumerator())
                {
                    var id = country.IdOf(entry);
                    var place = PlaceOf(KeyOf(new(number, entry), tier), id);
                    if (bound is { } edge && (isBackwards ? place >= edge : place <= edge))
                        continue;
                    var worth = isBackwards ? place : -place;
                    if (best.Count < count)
                        best.Enqueue(id, worth);
                    else if (best.TryPeek(out _, out var worst) && worth > worst)
                        best.DequeueEnqueue(id, worth);

                    // Where all have the same key, the first ones by id come first.
                    if (++accepted == count && missing is not null)
                        break;
                }
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

    /// <summary>
    /// The matches by country in steps that each stand before the next, so that those behind a full page are not looked at: by tier, and by how many
    /// elements are missing where they are many. By other orders, and backwards, all in one step.
    /// </summary>
    private IEnumerable<(int? Tier, int? Missing, IReadOnlyList<Bitmap?> ByCountry)> StepsOf(EntryMatches matches, bool isBackwards)
    {
        Bitmap?[] all = [.. matches.ByCountry.Select(country => country?.Matching)];
        if (order is not CatalogueOrder.Relevance || isBackwards || matches.Count < FewForTiers)
        {
            yield return (null, null, all);
            yield break;
        }

        var left = matches.Count;
        foreach (var (tier, byCountry) in tiers?.Divide(matches) ?? [(0, all)])
        {
            var here = byCountry.Sum(set => set?.Count ?? 0);
            var steps = here < FewInTier ? [null] : Enumerable.Range(0, MissingElementsBound).Select(missing => (int?)missing);
            foreach (var missing in steps)
                yield return (tier, missing, byCountry);
            left -= here;
            if (left == 0)
                break;
        }
    }

    private static long PlaceOf(int key, int id) => ((long)key << 32) + id;

    private static int KeyOf(int? tier, int missing) => (tier ?? 0) * MissingElementsBound + missing;

    /// <param name="tier">Of the entry, where it is known already.</param>
    private int KeyOf(EntryPlace entry, int? tier = null)
    {
        var country = index.Countries[entry.Country];
        return order switch
        {
            CatalogueOrder.Level => country.LevelNumberOf(entry.Entry),
            CatalogueOrder.Hours => country.CentihoursOf(entry.Entry),
            CatalogueOrder.Updated => -country.VersionOf(entry.Entry),
            _ => KeyOf(tier ?? tiers?.Of(entry), country.MissingElements.CodeOf(entry.Entry)),
        };
    }
}

/// <summary>An order of entries: in memory, or in the database for titles.</summary>
internal interface IEntryOrder
{
    Cursor CursorOf(int id);

    /// <summary>At most so many matches after the cursor, in order; or before it, the nearest ones, still in order.</summary>
    IReadOnlyList<int> Take(EntryMatches matches, Cursor? from, bool isBackwards, int count);
}
