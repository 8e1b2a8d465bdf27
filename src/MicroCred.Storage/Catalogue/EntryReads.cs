using MicroCred.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace MicroCred.Storage.Catalogue;

/// <summary>Reads of entries, versions and providers that are the same for every database.</summary>
internal sealed class EntryReads(IDbContextFactory<PortalContext> contexts)
{
    private const int MostByCode = 10;

    public async ValueTask<StoredVersion?> AsOfAsync(MicroCredentialId id, DateTimeOffset moment, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await One(Rows(context).Where(row => row.Version.EntryId == id.Value && row.Version.RecordedAt <= moment), cancellation);
    }

    public async ValueTask<ImmutableArray<StoredVersion>> VersionsAsync(MicroCredentialId id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await All(Rows(context).Where(row => row.Version.EntryId == id.Value).OrderByDescending(row => row.Version.Number), cancellation);
    }

    public async ValueTask<ImmutableArray<StoredVersion>> ByVersionAsync(IReadOnlyCollection<long> versions, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await All(Rows(context).Where(row => versions.Contains(row.Version.Id)), cancellation);
    }

    /// <summary>The newest versions of entries.</summary>
    public async ValueTask<ImmutableArray<StoredVersion>> NewestAsync(IReadOnlyCollection<long> entries, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await All(Rows(context).Where(row => entries.Contains(row.Entry.Id) && row.Entry.VersionId == row.Version.Id), cancellation);
    }

    public async ValueTask<Dictionary<long, Provider>> ProvidersAsync(IReadOnlyCollection<long> ids, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Providers.AsNoTracking().Where(provider => ids.Contains(provider.Id)).ToDictionaryAsync(provider => provider.Id, provider => provider.ToProvider(), cancellation);
    }

    public async ValueTask<ImmutableArray<MicroCredentialId>> ByCodeAsync(string code, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var ids = await context.Entries.Where(entry => entry.Code == code).OrderBy(entry => entry.Id).Select(entry => entry.Id).Take(MostByCode).ToListAsync(cancellation);
        return [.. ids.Select(id => new MicroCredentialId(id))];
    }

    public async ValueTask<MicroCredentialId?> OfProviderAsync(ProviderDraft provider, string code, CancellationToken cancellation)
    {
        var name = PreparedEntry.NameKeyOf(provider.Name);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var own = from entry in context.Entries
                  join owner in context.Providers on entry.ProviderId equals owner.Id
                  where entry.Code == code && owner.Country == provider.Country && owner.NameKey == name
                  select entry.Id;
        return await own.SingleOrDefaultAsync(cancellation) is not 0 and var id ? new(id) : null;
    }

    private static IQueryable<EntryVersion> Rows(PortalContext context) =>
        from version in context.Versions.AsNoTracking()
        join entry in context.Entries.AsNoTracking() on version.EntryId equals entry.Id
        select new EntryVersion { Entry = entry, Version = version };

    private static async ValueTask<StoredVersion?> One(IQueryable<EntryVersion> rows, CancellationToken cancellation) =>
        await rows.OrderByDescending(row => row.Version.Number).FirstOrDefaultAsync(cancellation) is { } row ? StoredVersion.Of(row.Entry, row.Version) : null;

    private static async ValueTask<ImmutableArray<StoredVersion>> All(IQueryable<EntryVersion> rows, CancellationToken cancellation) =>
        [.. (await rows.ToListAsync(cancellation)).Select(row => StoredVersion.Of(row.Entry, row.Version))];

    private sealed class EntryVersion
    {
        public required EntryRow Entry { get; init; }

        public required VersionRow Version { get; init; }
    }
}
