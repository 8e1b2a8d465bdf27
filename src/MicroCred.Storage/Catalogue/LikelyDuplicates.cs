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
        var found = await catalogue.FindManyAsync([.. ids.Select(id => new MicroCredentialId(id))], cancellation);
        return [.. found.OfType<MicroCredential>().Where(other => PreparedEntry.NameKeyOf(other.Stated.Title.Text) == PreparedEntry.NameKeyOf(entry.Stated.Title.Text))];
    }
}
