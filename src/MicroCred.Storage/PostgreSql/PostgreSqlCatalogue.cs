using System.Globalization;
using MicroCred.Storage.Catalogue;
using Npgsql;

namespace MicroCred.Storage.PostgreSql;

/// <summary>The catalogue on a PostgreSQL server: the same answers, found by the server.</summary>
internal sealed class PostgreSqlCatalogue(PostgreSqlServer server, EntryReads reads, AqrfLevels aqrfLevels) : ICatalogue
{
    public async ValueTask<MicroCredential?> FindAsync(MicroCredentialId id, DateTimeOffset? asOf = null, CancellationToken cancellation = default)
    {
        if (asOf is not { } moment)
            return (await FindManyAsync([id], cancellation))[0];
        return await reads.AsOfAsync(id, moment, cancellation) is { } version ? (await WithProvidersAsync([version], cancellation))[0] : null;
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
        var versions = await reads.NewestAsync([.. ids.Select(id => id.Value).Distinct()], cancellation);
        var entries = (await WithProvidersAsync(versions, cancellation)).ToDictionary(entry => entry.Id);
        return [.. ids.Select(entries.GetValueOrDefault)];
    }

    public async ValueTask<ImmutableArray<MicroCredential>> VersionsAsync(MicroCredentialId id, CancellationToken cancellation = default) =>
        await WithProvidersAsync(await reads.VersionsAsync(id, cancellation), cancellation);

    public async ValueTask<ImmutableArray<Provider?>> FindProvidersAsync(IReadOnlyList<ProviderId> ids, CancellationToken cancellation = default)
    {
        var found = await reads.ProvidersAsync([.. ids.Select(id => id.Value).Distinct()], cancellation);
        return [.. ids.Select(id => found.GetValueOrDefault(id.Value))];
    }

    public async ValueTask<Result<CataloguePage>> SearchAsync(CatalogueQuery query, CancellationToken cancellation = default)
    {
        if (!CheckedQuery.Of(query).TryGet(out var asked, out var refusal))
            return refusal;
        await using var connection = await server.OpenAsync(cancellation);
        // Looks at every entry: only for who filters by level.
        var levels = asked.Filter is { Framework: null, AqrfLevel: null } ? [] : await PostgreSqlFacets.LevelsAsync(connection, cancellation);
        var conditions = new PostgreSqlConditions(asked, aqrfLevels, levels);
        var order = new PostgreSqlOrder(asked);

        // One more than the page holds tells whether there is another page; one on the other side of it, whether there was one before.
        var taken = await order.TakeAsync(connection, conditions, asked.From, asked.IsBackwards, asked.Size + 1, cancellation);
        var more = taken.Count > asked.Size;
        var page = !more ? taken : asked.IsBackwards ? [.. taken.Skip(1)] : [.. taken.Take(asked.Size)];
        var total = await CountAsync(connection, conditions, cancellation);
        var other = asked.From is not null && (page.Count == 0
            ? total > 0
            : (await order.TakeAsync(connection, conditions, asked.IsBackwards ? page[^1] : page[0], !asked.IsBackwards, 1, cancellation)).Count > 0);
        var entries = await FindManyAsync([.. page.Select(cursor => new MicroCredentialId(cursor.Id))], cancellation);
        return new CataloguePage(
            [.. entries.Select((entry, i) => new CatalogueHit(entry!, page[i].ToString()))],
            asked.IsBackwards ? other : more,
            asked.IsBackwards ? more : other,
            total,
            asked.WithFacets ? await PostgreSqlFacets.CountAsync(connection, conditions, aqrfLevels, cancellation) : null);
    }

    private static async Task<int> CountAsync(NpgsqlConnection connection, PostgreSqlConditions conditions, CancellationToken cancellation)
    {
        await using var command = conditions.Command(connection, null, "SELECT count(*)", "");
        return Convert.ToInt32(await command.ExecuteScalarAsync(cancellation), CultureInfo.InvariantCulture);
    }

    private async ValueTask<ImmutableArray<MicroCredential>> WithProvidersAsync(ImmutableArray<StoredVersion> versions, CancellationToken cancellation)
    {
        var providers = await reads.ProvidersAsync([.. versions.Select(version => version.Provider.Value).Distinct()], cancellation);
        return [.. versions.Select(version => version.With(providers[version.Provider.Value]))];
    }
}
