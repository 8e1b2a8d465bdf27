namespace MicroCred.Storage.Catalogue;

/// <summary>The catalogue of micro-credentials, to read. One implementation for each database; both keep one contract.</summary>
public interface ICatalogue
{
    /// <summary>The entry as it stands, or as it stood at a moment; absent where it does not exist, or did not yet.</summary>
    ValueTask<MicroCredential?> FindAsync(MicroCredentialId id, DateTimeOffset? asOf = null, CancellationToken cancellation = default);

    /// <summary>Entries with a code, compared without case: several providers may use the same one. At most ten, by id.</summary>
    ValueTask<ImmutableArray<MicroCredential>> FindByCodeAsync(string code, CancellationToken cancellation = default);

    /// <summary>The entry of a provider with a code, the catalogue's own reference too; absent where there is none.</summary>
    ValueTask<MicroCredential?> FindOfProviderAsync(ProviderDraft provider, string code, CancellationToken cancellation = default);

    /// <summary>Several entries in one query, each at the place of its id; null where there is none.</summary>
    ValueTask<ImmutableArray<MicroCredential?>> FindManyAsync(IReadOnlyList<MicroCredentialId> ids, CancellationToken cancellation = default);

    /// <summary>Every version of an entry, newest first; empty where the entry does not exist.</summary>
    ValueTask<ImmutableArray<MicroCredential>> VersionsAsync(MicroCredentialId id, CancellationToken cancellation = default);

    /// <summary>Several providers in one query, each at the place of its id; null where there is none.</summary>
    ValueTask<ImmutableArray<Provider?>> FindProvidersAsync(IReadOnlyList<ProviderId> ids, CancellationToken cancellation = default);

    /// <summary>One page of the entries that match. Refused where the paging arguments contradict one another or a cursor is not one of this order.</summary>
    ValueTask<Result<CataloguePage>> SearchAsync(CatalogueQuery query, CancellationToken cancellation = default);
}
