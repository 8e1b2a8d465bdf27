using MicroCred.Storage.Import;
using MicroCred.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace MicroCred.Storage.Catalogue;

/// <summary>
/// Entries of other providers that may be the same offer: their titles are the same but for case, accents and punctuation. Shown to a
/// reader, never merged: many providers teach a course of one name.
/// </summary>
public sealed class LikelyDuplicates
{
    private const int Most = 10;

    /// <summary>A batch of an import may bring a title that very many have; no more rows than this are looked at for it.</summary>
    private const int MostLookedAt = 5_000;

    private readonly IDbContextFactory<PortalContext> contexts;
    private readonly ICatalogue catalogue;

    internal LikelyDuplicates(IDbContextFactory<PortalContext> contexts, ICatalogue catalogue) => (this.contexts, this.catalogue) = (contexts, catalogue);

    /// <summary>At most ten, those of the same country first, then by id.</summary>
    public async ValueTask<ImmutableArray<MicroCredential>> OfAsync(MicroCredential entry, CancellationToken cancellation = default)
    {
        var key = PreparedEntry.TitleKeyOf(entry.Stated.Title.Text);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var same = from other in context.Entries
                   join provider in context.Providers on other.ProviderId equals provider.Id
                   where other.TitleKey == key && other.ProviderId != entry.Provider.Id.Value
                   orderby provider.Country == entry.Country ? 0 : 1, other.Id
                   select other.Id;
        var ids = await same.Take(Most).ToListAsync(cancellation);
        return [.. (await ReadAsync(ids, cancellation)).Where(other => NameOf(other) == NameOf(entry))];
    }

    /// <summary>Titles that several providers have, in the order of the alphabet, a page at a time.</summary>
    /// <param name="after">Where the page before ended: its <see cref="DuplicatePage.Next"/>. Absent: from the beginning.</param>
    /// <param name="provider">Only titles that this one has.</param>
    public async ValueTask<DuplicatePage> PageAsync(int size, string? after = null, ProviderId? provider = null, CancellationToken cancellation = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var titles = provider is { Value: var own } ? TitlesOf(context, own) : Titles(context);
        var keys = await titles.Where(key => after == null || string.Compare(key, after) > 0).OrderBy(key => key).Take(size + 1).ToListAsync(cancellation);
        var groups = ImmutableArray.CreateBuilder<DuplicateGroup>();
        foreach (var key in keys.Take(size))
            groups.AddRange(await GroupsAsync(context, key, provider, cancellation));
        return new(groups.DrainToImmutable(), keys.Count > size ? keys[size - 1] : null);
    }

    /// <summary>Of rows that an import has just added, or would add.</summary>
    internal async ValueTask<ImmutableArray<LikelyDuplicate>> AmongAsync(IReadOnlyList<ReadyRow> rows, int most, CancellationToken cancellation)
    {
        if (rows.Count == 0)
            return [];
        var keys = rows.Select(row => row.Entry.TitleKey).Distinct().ToArray();
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var known = from other in context.Entries
                    join provider in context.Providers on other.ProviderId equals provider.Id
                    where keys.Contains(other.TitleKey)
                    select new { other.Id, other.TitleKey, provider.NameKey, provider.Country };
        var byTitle = (await known.OrderBy(other => other.Id).Take(MostLookedAt).ToListAsync(cancellation)).ToLookup(other => other.TitleKey);
        var pairs = (from row in rows
                     let other = byTitle[row.Entry.TitleKey].Where(other => other.Country != row.Entry.Draft.Provider.Country || other.NameKey != row.Entry.NameKey).MinBy(other => other.Id)
                     where other is not null
                     select (row, other.Id)).Take(most).ToList();
        var others = (await ReadAsync([.. pairs.Select(pair => pair.Id).Distinct()], cancellation)).ToDictionary(other => other.Id.Value);
        return [.. from pair in pairs
                   let title = pair.row.Entry.Draft.Stated.Title.Text
                   let other = others[pair.Id]
                   where PreparedEntry.NameKeyOf(title) == NameOf(other)
                   select new LikelyDuplicate(pair.row.Number, title, other.Id, other.Provider.Name, other.Country)];
    }

    private static IQueryable<string> Titles(PortalContext context) =>
        from entry in context.Entries
        group entry by entry.TitleKey into same
        where same.Min(entry => entry.ProviderId) != same.Max(entry => entry.ProviderId)
        select same.Key;

    private static IQueryable<string> TitlesOf(PortalContext context, long provider) =>
        (from entry in context.Entries
         where entry.ProviderId == provider && context.Entries.Any(other => other.TitleKey == entry.TitleKey && other.ProviderId != provider)
         select entry.TitleKey).Distinct();

    /// <summary>The entries whose folded titles begin alike, apart by their whole titles: one of each provider, the oldest.</summary>
    private async ValueTask<IEnumerable<DuplicateGroup>> GroupsAsync(PortalContext context, string key, ProviderId? first, CancellationToken cancellation)
    {
        var own = first?.Value ?? 0;
        var ofEach = from entry in context.Entries
                     where entry.TitleKey == key
                     group entry by entry.ProviderId into same
                     orderby same.Key == own ? 0 : 1, same.Min(entry => entry.Id)
                     select same.Min(entry => entry.Id);
        var ids = await ofEach.Take(Most + 1).ToListAsync(cancellation);
        return from entry in await ReadAsync(ids[..Math.Min(ids.Count, Most)], cancellation)
               group entry by NameOf(entry) into same
               where same.Count() > 1 && (first is null || same.Any(entry => entry.Provider.Id == first))
               select new DuplicateGroup([.. same], ids.Count > Most);
    }

    private async ValueTask<IEnumerable<MicroCredential>> ReadAsync(IReadOnlyList<long> ids, CancellationToken cancellation) =>
        (await catalogue.FindManyAsync([.. ids.Select(id => new MicroCredentialId(id))], cancellation)).OfType<MicroCredential>();

    private static string NameOf(MicroCredential entry) => PreparedEntry.NameKeyOf(entry.Stated.Title.Text);
}

/// <param name="Next">What to ask the next page after; absent on the last one.</param>
public sealed record DuplicatePage(ImmutableArray<DuplicateGroup> Groups, string? Next);

/// <summary>Entries of one title, at most ten, each of another provider.</summary>
/// <param name="HasMore">More providers have it.</param>
public sealed record DuplicateGroup(ImmutableArray<MicroCredential> Entries, bool HasMore);
