using MicroCred.Storage.Catalogue;
using MicroCred.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace MicroCred.Storage.Drafts;

/// <summary>The course drafts that there are, without what stands in them.</summary>
public sealed class DraftList
{
    private readonly IDbContextFactory<PortalContext> contexts;

    internal DraftList(IDbContextFactory<PortalContext> contexts) => this.contexts = contexts;

    /// <param name="owner">Whose; absent: everybody's.</param>
    /// <returns>The last changed first. A page that cannot be given is refused as the catalogue's are.</returns>
    public async ValueTask<Result<DraftPage>> ListAsync(string? owner, PageRequest page, CancellationToken cancellation)
    {
        if (!CheckedPage.Of(page).TryGet(out var asked, out var refusal))
            return refusal;
        DraftCursor? from = null;
        if (asked.From is { } text)
        {
            if (!DraftCursor.TryParse(text, out var cursor))
                return new Refusal(RefusalCode.BadUserInput, StorageMessages.Cursor(text), asked.IsBackwards ? "before" : "after");
            from = cursor;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var all = context.Drafts.AsNoTracking().Where(row => owner == null || row.Owner == owner);
        var rows = await (asked.IsBackwards ? Before(all, from) : After(all, from)).Take(asked.Size + 1).ToListAsync(cancellation);
        var hasMore = rows.Count > asked.Size;
        if (hasMore)
            rows.RemoveAt(asked.Size);
        if (asked.IsBackwards)
            rows.Reverse();
        return new DraftPage(
            [.. rows.Select(row => row.ToListed())],
            asked.IsBackwards ? from is not null : hasMore,
            asked.IsBackwards ? hasMore : from is not null,
            await all.CountAsync(cancellation));
    }

    private static IQueryable<DraftRow> After(IQueryable<DraftRow> all, DraftCursor? from) =>
        (from is var (moment, id) ? all.Where(row => row.UpdatedAt < moment || (row.UpdatedAt == moment && string.Compare(row.Id, id) < 0)) : all)
        .OrderByDescending(row => row.UpdatedAt).ThenByDescending(row => row.Id);

    private static IQueryable<DraftRow> Before(IQueryable<DraftRow> all, DraftCursor? from) =>
        (from is var (moment, id) ? all.Where(row => row.UpdatedAt > moment || (row.UpdatedAt == moment && string.Compare(row.Id, id) > 0)) : all)
        .OrderBy(row => row.UpdatedAt).ThenBy(row => row.Id);
}
