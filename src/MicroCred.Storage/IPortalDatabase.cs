namespace MicroCred.Storage;

/// <summary>The database behind the portal. One implementation for each kind.</summary>
internal interface IPortalDatabase
{
    bool Exists { get; }

    /// <summary>Other replicas may work on it at the same time.</summary>
    bool IsShared { get; }

    /// <summary>Keeps every other portal away for as long as this process lasts, where the database serves only one.</summary>
    /// <exception cref="StorageUnavailableException">Another portal serves it.</exception>
    void Occupy();

    void PrepareSchema();

    void PrepareSearch();

    bool IsEmpty();

    /// <summary>Asks the database for next to nothing, of ours. Throws what the database's driver throws when it does not answer.</summary>
    ValueTask AskAsync(CancellationToken cancellation);

    /// <summary>Keeps other replicas that start now waiting until what it returns is disposed of.</summary>
    ValueTask<IAsyncDisposable> StartAloneAsync(CancellationToken cancellation);
}
