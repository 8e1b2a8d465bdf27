using MicroCred.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace MicroCred.Storage.People;

/// <summary>Bearer tokens: shown once when made, kept as hashes, gone when revoked.</summary>
public sealed class AccessTokens
{
    public const int LongestName = 100;

    /// <summary>How long a session by <c>signIn</c> lasts.</summary>
    public static readonly TimeSpan SessionTime = TimeSpan.FromHours(12);

    /// <summary>Told apart at sight, by people and by programs that look for leaked secrets.</summary>
    private const string Prefix = "mcr_";

    private readonly IDbContextFactory<PortalContext> contexts;
    private readonly TimeProvider clock;

    internal AccessTokens(IDbContextFactory<PortalContext> contexts, TimeProvider clock) => (this.contexts, this.clock) = (contexts, clock);

    /// <summary>Looks like one of ours, be it one or not.</summary>
    public static bool IsOwn(string secret) => secret.StartsWith(Prefix, StringComparison.Ordinal);

    /// <param name="name">Of a personal token; a session's is empty.</param>
    /// <returns>The secret. It cannot be asked for again.</returns>
    public async ValueTask<string> IssueAsync(PersonId person, AccessTokenKind kind, string name, CancellationToken cancellation)
    {
        var (secret, now) = (SecretCode.New(Prefix), clock.GetUtcNow());
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.AccessTokens.Where(row => row.ExpiresAt < now).ExecuteDeleteAsync(cancellation);
        context.AccessTokens.Add(new()
        {
            PersonId = person.Value,
            Kind = kind,
            Name = name,
            Hash = SecretCode.HashOf(secret),
            CreatedAt = now,
            ExpiresAt = kind is AccessTokenKind.Session ? now + SessionTime : null,
        });
        await context.SaveChangesAsync(cancellation);
        return secret;
    }

    /// <returns>Whose token it is; null for one that was never ours, is revoked or over, or whose owner is locked.</returns>
    public async ValueTask<Person?> FindOwnerAsync(string secret, CancellationToken cancellation)
    {
        if (!IsOwn(secret) || !SecretCode.MayBe(secret))
            return null;
        var (hash, now) = (SecretCode.HashOf(secret), clock.GetUtcNow());
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (await context.AccessTokens.AsNoTracking().SingleOrDefaultAsync(row => row.Hash == hash, cancellation) is not { } token || token.ExpiresAt <= now)
            return null;
        var owner = await context.People.AsNoTracking().Include(row => row.Grants).SingleAsync(row => row.Id == token.PersonId, cancellation);
        if (owner.IsLocked)
            return null;
        if (token.LastUsedOn != DateOnly.FromDateTime(now.UtcDateTime))
            await NoteUseAsync(context, token.Id, DateOnly.FromDateTime(now.UtcDateTime), cancellation);
        return owner.ToPerson();
    }

    /// <remarks>A note that nobody's request waits for, or fails for: where the database cannot be written, the next use of the token tries again.</remarks>
    private static async Task NoteUseAsync(PortalContext context, long token, DateOnly today, CancellationToken cancellation)
    {
        try
        {
            context.Database.SetCommandTimeout(TimeSpan.FromSeconds(1));
            await context.AccessTokens.Where(row => row.Id == token).ExecuteUpdateAsync(row => row.SetProperty(one => one.LastUsedOn, today), cancellation);
        }
        catch (Exception unwritten) when (StorageAway.IsCause(unwritten))
        {
        }
    }

    /// <returns>The personal tokens, the newest first.</returns>
    public async ValueTask<ImmutableArray<AccessToken>> ListAsync(PersonId person, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await context.AccessTokens.AsNoTracking()
            .Where(row => row.PersonId == person.Value && row.Kind == AccessTokenKind.Personal)
            .OrderByDescending(row => row.Id).ToListAsync(cancellation);
        return [.. rows.Select(row => new AccessToken(row.Id, row.Name, row.CreatedAt, row.LastUsedOn))];
    }

    /// <summary>Ends one of the person's own tokens; another's is left as it is.</summary>
    public async ValueTask RevokeAsync(PersonId person, long token, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.AccessTokens.Where(row => row.Id == token && row.PersonId == person.Value).ExecuteDeleteAsync(cancellation);
    }
}
