using MicroCred.Storage.Catalogue;
using MicroCred.Storage.Sqlite.Index;

namespace MicroCred.Storage.Sqlite;

/// <summary>The catalogue on the embedded database: identities, facts and order from the index in memory, rows from the file.</summary>
internal sealed class SqliteCatalogue(SqliteDatabase database, LiveIndex live, EntryReads reads, AqrfLevels aqrfLevels) : ICatalogue
{
    private const int VersionsKept = 4_000;

    private readonly Generations<long, StoredVersion> kept = new(VersionsKept);

    public async ValueTask<MicroCredential?> FindAsync(MicroCredentialId id, DateTimeOffset? asOf = null, CancellationToken cancellation = default)
    {
        if (asOf is not { } moment)
            return (await FindManyAsync([id], cancellation))[0];
        return await reads.AsOfAsync(id, moment, cancellation) is { } version ? version.With(ProviderOf(version)) : null;
    }

    public async ValueTask<ImmutableArray<MicroCredential>> FindByCodeAsync(string code, CancellationToken cancellation = default)
    {
        var found = await FindManyAsync(await reads.ByCodeAsync(code, cancellation), cancellation);
        return [.. found.OfType<MicroCredential>()];
    }

    public async ValueTask<MicroCredential?> FindOfProviderAsync(ProviderDraft provider, string code, CancellationToken cancellation = default) =>
        await reads.OfProviderAsync(provider, code, cancellation) is { } id ? await FindAsync(id, cancellation: cancellation) : null;

    public async ValueTask<ImmutableArray<MicroCredential?>> FindManyAsync(IReadOnlyList<MicroCredentialId> ids, CancellationToken cancellation = default)
    {
        var newest = live.Read(index =>
        {
            var versions = new long[ids.Count];
            for (var i = 0; i < versions.Length; i++)
                versions[i] = ids[i].Value <= index.HighestId && index.Knows((int)ids[i].Value) ? index.VersionOf((int)ids[i].Value) : 0;
            return versions;
        });
        return await LoadAsync(newest, cancellation);
    }

    public async ValueTask<ImmutableArray<MicroCredential>> VersionsAsync(MicroCredentialId id, CancellationToken cancellation = default) =>
        [.. (await reads.VersionsAsync(id, cancellation)).Select(version => version.With(ProviderOf(version)))];

    public ValueTask<ImmutableArray<Provider?>> FindProvidersAsync(IReadOnlyList<ProviderId> ids, CancellationToken cancellation = default) =>
        ValueTask.FromResult(live.Read<ImmutableArray<Provider?>>(index => [.. ids.Select(id => index.Providers.GetValueOrDefault(id.Value))]));

    public async ValueTask<Result<CataloguePage>> SearchAsync(CatalogueQuery query, CancellationToken cancellation = default)
    {
        if (!CheckedQuery.Of(query).TryGet(out var asked, out var refusal))
            return refusal;
        var page = live.Read(index => PageOf(index, asked));
        var entries = await LoadAsync(page.Versions, cancellation);
        return new CataloguePage(
            [.. entries.Select((entry, i) => new CatalogueHit(entry!, page.Cursors[i]))],
            page.HasNext,
            page.HasPrevious,
            page.Count,
            page.Facets);
    }

    private IndexPage PageOf(EntryIndex index, CheckedQuery asked)
    {
        using var scratch = new Scratch();
        var conditions = new EntryConditions(index, asked.Filter, aqrfLevels.Of);
        var matches = new EntryMatches(index, asked, conditions, live.Occurrences, scratch);
        using var connection = asked.Order is CatalogueOrder.Title ? database.OpenReader() : null;
        IEntryOrder order = connection is null
            ? new EntryOrder(index, asked.Order, matches.Tiers)
            : new TitleOrder(connection, index);

        // One more than the page holds tells whether there is another page; which match is the very first, whether there was one before.
        var taken = order.Take(matches, asked.From, asked.IsBackwards, asked.Size + 1);
        var more = taken.Count > asked.Size;
        var ids = !more ? taken : asked.IsBackwards ? [.. taken.Skip(1)] : [.. taken.Take(asked.Size)];
        var other = asked.From is not null && (ids.Count == 0
            ? matches.Count > 0
            : order.Take(matches, null, asked.IsBackwards, 1)[0] != (asked.IsBackwards ? ids[^1] : ids[0]));
        return new(
            [.. ids.Select(id => (long)index.VersionOf(id))],
            [.. ids.Select(id => order.CursorOf(id).ToString())],
            asked.IsBackwards ? other : more,
            asked.IsBackwards ? more : other,
            matches.Count,
            asked.WithFacets ? EntryFacets.Count(index, matches, conditions, aqrfLevels.Of) : null);
    }

    private async ValueTask<ImmutableArray<MicroCredential?>> LoadAsync(long[] versions, CancellationToken cancellation)
    {
        var found = new StoredVersion?[versions.Length];
        List<long>? missing = null;
        for (var i = 0; i < versions.Length; i++)
        {
            if (versions[i] != 0 && !kept.TryGet(versions[i], out found[i]))
                (missing ??= []).Add(versions[i]);
        }

        if (missing is not null)
        {
            var read = (await reads.ByVersionAsync(missing, cancellation)).ToDictionary(version => version.Id);
            foreach (var version in read.Values)
                kept.Keep(version.Id, version);
            for (var i = 0; i < versions.Length; i++)
                found[i] ??= read.GetValueOrDefault(versions[i]);
        }

        return live.Read<ImmutableArray<MicroCredential?>>(index => [.. found.Select(version => version?.With(index.Providers[version.Provider.Value]))]);
    }

    private Provider ProviderOf(StoredVersion version) => live.Read(index => index.Providers[version.Provider.Value]);

    private sealed record IndexPage(
        long[] Versions, ImmutableArray<string> Cursors, bool HasNext, bool HasPrevious, int Count, CatalogueFacets? Facets);
}
