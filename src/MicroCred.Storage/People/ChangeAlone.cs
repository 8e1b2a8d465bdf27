using MicroCred.Storage.Model;
using MicroCred.Storage.PostgreSql;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace MicroCred.Storage.People;

internal static class ChangeAlone
{
    /// <summary>
    /// A transaction that no other one of its kind runs beside: what it finds (an address is free, another administrator remains) still holds when
    /// it writes. SQLite has one writer; on PostgreSQL a lock makes the same.
    /// </summary>
    public static async Task<IDbContextTransaction> BeginAloneAsync(this PortalContext context, CancellationToken cancellation)
    {
        var transaction = await context.Database.BeginTransactionAsync(cancellation);
        if (context.Database.IsNpgsql())
            await context.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Locks.People})", cancellation);
        return transaction;
    }
}
