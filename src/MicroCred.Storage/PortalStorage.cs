using System.Data.Common;

namespace MicroCred.Storage;

/// <summary>The storage as a whole: to be made ready before the portal answers.</summary>
public sealed class PortalStorage
{
    private readonly IPortalDatabase database;

    internal PortalStorage(IPortalDatabase database) => this.database = database;

    /// <summary>There is a database, prepared by this release or an earlier one.</summary>
    public bool Exists => database.Exists;

    /// <summary>Other replicas may work on it at the same time; false: what was under way in it before this process started is under way no more.</summary>
    public bool IsShared => database.IsShared;

    /// <summary>Before a portal serves: a file serves one at a time, and this one has it until it stops. A server serves several.</summary>
    /// <exception cref="StorageUnavailableException">Another portal serves it.</exception>
    public void Occupy() => database.Occupy();

    /// <summary>Makes or updates the schema, and no more: enough for the journal.</summary>
    /// <exception cref="StorageUnavailableException">The database cannot be used; the reason says how to mend it.</exception>
    public void PrepareSchema() => database.PrepareSchema();

    /// <summary>Reads into memory what searches need there, once there is a schema.</summary>
    public void PrepareSearch() => database.PrepareSearch();

    /// <summary>The one and the other.</summary>
    /// <exception cref="StorageUnavailableException">The database cannot be used; the reason says how to mend it.</exception>
    public void Prepare()
    {
        PrepareSchema();
        PrepareSearch();
    }

    /// <summary>No entry has been recorded yet: the first start, when samples may be imported.</summary>
    public bool IsEmpty() => database.IsEmpty();

    /// <summary>The database answers now.</summary>
    public async ValueTask<bool> AnswersAsync(CancellationToken cancellation)
    {
        try
        {
            await database.AskAsync(cancellation);
            return true;
        }
        catch (Exception silent) when (silent is DbException or TimeoutException or OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Of several replicas that start on one server, one at a time prepares what comes after the schema; on a file there is one.</summary>
    /// <returns>Dispose of it to let the next one in.</returns>
    public ValueTask<IAsyncDisposable> StartAloneAsync(CancellationToken cancellation) => database.StartAloneAsync(cancellation);
}
