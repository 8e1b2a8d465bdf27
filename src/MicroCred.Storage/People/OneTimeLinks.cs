using MicroCred.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace MicroCred.Storage.People;

/// <summary>
/// Codes that open one door once, for a day. A newer one for the same person ends the older. Those for the first administrator, of whom each
/// replica that starts prints one, stand side by side until one is used.
/// </summary>
public sealed class OneTimeLinks
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private readonly IDbContextFactory<PortalContext> contexts;
    private readonly TimeProvider clock;

    internal OneTimeLinks(IDbContextFactory<PortalContext> contexts, TimeProvider clock) => (this.contexts, this.clock) = (contexts, clock);

    /// <returns>The code. It cannot be asked for again.</returns>
    public async ValueTask<string> IssueAsync(LinkPurpose purpose, PersonId? person, CancellationToken cancellation)
    {
        var (code, key) = (SecretCode.New(), person?.Value);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow();
        await context.OneTimeLinks.Where(row => row.ExpiresAt <= now || (row.Purpose == purpose && row.PersonId == key && key != null)).ExecuteDeleteAsync(cancellation);
        context.OneTimeLinks.Add(new() { Purpose = purpose, PersonId = key, Hash = SecretCode.HashOf(code), ExpiresAt = now + Lifetime });
        await context.SaveChangesAsync(cancellation);
        return code;
    }

    /// <summary>Looks without using it up.</summary>
    /// <returns>Null for a code that was never ours, is used or expired.</returns>
    public async ValueTask<OneTimeLink?> FindAsync(string code, CancellationToken cancellation)
    {
        if (!SecretCode.MayBe(code))
            return null;
        var hash = SecretCode.HashOf(code);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var row = await context.OneTimeLinks.AsNoTracking().SingleOrDefaultAsync(row => row.Hash == hash, cancellation);
        return row is not null && row.ExpiresAt > clock.GetUtcNow() ? row.ToLink() : null;
    }

    /// <summary>Uses the code up, and others for the same door. Of two who try at once, one gets it.</summary>
    public async ValueTask<OneTimeLink?> UseAsync(string code, CancellationToken cancellation)
    {
        if (await FindAsync(code, cancellation) is not { } link)
            return null;
        var key = link.Person?.Value;
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.OneTimeLinks.Where(row => row.Purpose == link.Purpose && row.PersonId == key).ExecuteDeleteAsync(cancellation) > 0 ? link : null;
    }
}
