using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace MicroCred.Storage.PostgreSql;

/// <summary>
/// The way to the server, for all that serves a reader. A server that is stopped says so at once; one that hangs says nothing, and everybody would wait
/// for it by himself. <see cref="JournalListener"/> finds out first, and from then on nobody waits: until it has had an answer again, each is refused.
/// </summary>
internal sealed class PostgreSqlServer(NpgsqlDataSource source) : DbConnectionInterceptor
{
    private volatile bool isSilent;

    public bool IsSilent
    {
        get => isSilent;
        set => isSilent = value;
    }

    /// <exception cref="NpgsqlException">The server cannot be reached, or hangs.</exception>
    public async ValueTask<NpgsqlConnection> OpenAsync(CancellationToken cancellation)
    {
        RefuseIfSilent();
        return await source.OpenConnectionAsync(cancellation);
    }

    public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        RefuseIfSilent();
        return result;
    }

    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        RefuseIfSilent();
        return ValueTask.FromResult(result);
    }

    private void RefuseIfSilent()
    {
        if (isSilent)
            throw new NpgsqlException("The server hangs: it has not answered for some seconds.", new TimeoutException());
    }
}
