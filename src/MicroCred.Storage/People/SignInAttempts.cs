using System.Security.Cryptography;
using System.Text;
using MicroCred.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace MicroCred.Storage.People;

/// <summary>How often a sign-in was tried within this minute, on whichever replica. Neither addresses nor names are kept, only their hashes, and those for two minutes.</summary>
public sealed class SignInAttempts
{
    private readonly IDbContextFactory<PortalContext> contexts;
    private readonly TimeProvider clock;

    internal SignInAttempts(IDbContextFactory<PortalContext> contexts, TimeProvider clock) => (this.contexts, this.clock) = (contexts, clock);

    /// <param name="place">Where it was tried from, or for whom.</param>
    /// <returns>How many there were, with this one.</returns>
    public async ValueTask<int> CountAsync(string place, CancellationToken cancellation)
    {
        var (minute, hash) = (clock.GetUtcNow().ToUnixTimeSeconds() / 60, SHA256.HashData(Encoding.UTF8.GetBytes(place)));
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var count = await context.Database.SqlQuery<int>(
            $"""
            INSERT INTO sign_in_attempt (minute, place, count) VALUES ({minute}, {hash}, 1)
            ON CONFLICT (minute, place) DO UPDATE SET count = sign_in_attempt.count + 1 RETURNING count AS "Value"
            """).ToListAsync(cancellation);
        if (count[0] == 1)
            await context.SignInAttempts.Where(row => row.Minute < minute - 1).ExecuteDeleteAsync(cancellation);
        return count[0];
    }
}

internal sealed class SignInAttemptRow
{
    public long Minute { get; set; }

    public required byte[] Place { get; set; }

    public int Count { get; set; }
}
