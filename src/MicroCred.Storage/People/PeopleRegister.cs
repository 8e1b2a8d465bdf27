using MicroCred.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace MicroCred.Storage.People;

/// <summary>The accounts: who there is, what they may, and what a sign-in is checked against. Passwords come here hashed.</summary>
public sealed class PeopleRegister
{
    public const int LongestEmail = 254;

    public const int LongestName = 200;

    private readonly IDbContextFactory<PortalContext> contexts;
    private readonly TimeProvider clock;

    internal PeopleRegister(IDbContextFactory<PortalContext> contexts, TimeProvider clock) => (this.contexts, this.clock) = (contexts, clock);

    /// <summary>Somebody can sign in who may make accounts.</summary>
    public async ValueTask<bool> HasAdministratorAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await HasOtherAdministratorAsync(context, default, cancellation);
    }

    public async ValueTask<bool> HasDemoInUseAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.People.AnyAsync(row => row.IsDemo && !row.IsLocked, cancellation);
    }

    /// <summary>Takes all demo people out of use or back into it, be an administrator among them or not.</summary>
    public async ValueTask PutDemoIntoUseAsync(bool isInUse, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.Database.ExecuteSqlAsync($"UPDATE person SET is_locked = {!isInUse} WHERE is_demo AND is_locked = {isInUse}", cancellation);
    }

    public async ValueTask<Person?> FindAsync(PersonId id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return (await context.People.AsNoTracking().Include(row => row.Grants).SingleOrDefaultAsync(row => row.Id == id.Value, cancellation))?.ToPerson();
    }

    public async ValueTask<Credentials?> FindCredentialsAsync(string email, CancellationToken cancellation)
    {
        if (email.Length > LongestEmail)
            return null;
        var key = PersonRow.KeyOf(email);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var row = await context.People.AsNoTracking().Include(row => row.Grants).SingleOrDefaultAsync(row => row.EmailKey == key, cancellation);
        return row is null ? null : new(row.ToPerson(), row.PasswordHash, row.ShutUntil);
    }

    /// <returns>Everybody, by address.</returns>
    public async ValueTask<ImmutableArray<Person>> ListAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return [.. (await context.People.AsNoTracking().Include(row => row.Grants).OrderBy(row => row.EmailKey).ToListAsync(cancellation)).Select(row => row.ToPerson())];
    }

    public async ValueTask<Result<Person>> AddAsync(NewPerson draft, CancellationToken cancellation)
    {
        if (CheckPerson.Find(draft) is { } wrong)
            return wrong;
        var row = new PersonRow
        {
            Email = draft.Email.Trim(),
            EmailKey = PersonRow.KeyOf(draft.Email),
            Name = draft.Name.Trim(),
            PasswordHash = draft.PasswordHash,
            Stamp = SecretCode.New(),
            IsDemo = draft.IsDemo,
            CreatedAt = clock.GetUtcNow(),
            Grants = [.. draft.Grants.Select(RoleGrantRow.Of)],
        };
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.BeginAloneAsync(cancellation);
        if (await context.People.AnyAsync(known => known.EmailKey == row.EmailKey, cancellation))
            return new Refusal(RefusalCode.Conflict, PeopleMessages.EmailTaken(row.Email), "email");
        context.People.Add(row);
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return row.ToPerson();
    }

    /// <summary>Takes away the roles that the person has and gives these. An administrator remains: the last one's role is not taken.</summary>
    public async ValueTask<Result<Person>> GrantAsync(PersonId id, ImmutableArray<RoleGrant> grants, CancellationToken cancellation)
    {
        if (CheckPerson.Find(grants) is { } wrong)
            return wrong;
        var keepsAdministrator = grants.Any(grant => grant.Role is Role.Administrator);
        return await ChangeAsync(id, keepsAdministrator, row => row.Grants = [.. grants.Select(RoleGrantRow.Of)], cancellation);
    }

    /// <summary>Takes the account out of use or back into it. Being locked out ends all sessions. The last administrator is not locked.</summary>
    public async ValueTask<Result<Person>> LockAsync(PersonId id, bool isLocked, CancellationToken cancellation) =>
        await ChangeAsync(id, keepsAdministrator: !isLocked, row => (row.IsLocked, row.Stamp) = (isLocked, SecretCode.New()), cancellation);

    /// <summary>A new password opens a shut account and ends all sessions.</summary>
    public async ValueTask<Result<Person>> ChangePasswordAsync(PersonId id, string passwordHash, CancellationToken cancellation) =>
        await ChangeAsync(id, keepsAdministrator: true, row => (row.PasswordHash, row.Failures, row.ShutUntil, row.Stamp) = (passwordHash, 0, null, SecretCode.New()), cancellation);

    /// <summary>Ends all sessions, on pages and of <c>signIn</c>; personal tokens stay, for they are revoked one by one.</summary>
    public async ValueTask<Result<Person>> SignOutEverywhereAsync(PersonId id, CancellationToken cancellation) =>
        await ChangeAsync(id, keepsAdministrator: true, row => row.Stamp = SecretCode.New(), cancellation);

    /// <summary>The same password in a newer hash: nothing else changes.</summary>
    public async ValueTask RehashAsync(PersonId id, string passwordHash, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.People.Where(row => row.Id == id.Value).ExecuteUpdateAsync(row => row.SetProperty(one => one.PasswordHash, passwordHash), cancellation);
    }

    /// <summary>Counts a wrong password; the one that makes the count full shuts the account for a while and begins to count anew.</summary>
    public async ValueTask NoteFailureAsync(PersonId id, int most, TimeSpan shutFor, CancellationToken cancellation)
    {
        DateTimeOffset? until = clock.GetUtcNow() + shutFor;
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var person = context.People.Where(row => row.Id == id.Value);
        await person.ExecuteUpdateAsync(row => row.SetProperty(one => one.Failures, one => one.Failures + 1), cancellation);
        await person.Where(row => row.Failures >= most)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.Failures, 0).SetProperty(one => one.ShutUntil, until), cancellation);
        await transaction.CommitAsync(cancellation);
    }

    public async ValueTask NoteSuccessAsync(PersonId id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.People.Where(row => row.Id == id.Value && (row.Failures > 0 || row.ShutUntil != null))
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.Failures, 0).SetProperty(one => one.ShutUntil, (DateTimeOffset?)null), cancellation);
    }

    private async ValueTask<Result<Person>> ChangeAsync(PersonId id, bool keepsAdministrator, Action<PersonRow> change, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.BeginAloneAsync(cancellation);
        if (await context.People.Include(row => row.Grants).SingleOrDefaultAsync(row => row.Id == id.Value, cancellation) is not { } person)
            return new Refusal(RefusalCode.NotFound, PeopleMessages.NoSuchPerson);
        if (!keepsAdministrator && person.ToPerson().Is(Role.Administrator) && !await HasOtherAdministratorAsync(context, id, cancellation))
            return new Refusal(RefusalCode.Conflict, PeopleMessages.LastAdministrator, "roles");
        var stamp = person.Stamp;
        change(person);
        if (person.Stamp != stamp)
            await context.AccessTokens.Where(row => row.PersonId == id.Value && row.Kind == AccessTokenKind.Session).ExecuteDeleteAsync(cancellation);
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return person.ToPerson();
    }

    private static Task<bool> HasOtherAdministratorAsync(PortalContext context, PersonId id, CancellationToken cancellation) =>
        context.People.AnyAsync(row => row.Id != id.Value && !row.IsLocked && row.Grants.Any(grant => grant.Role == Role.Administrator), cancellation);
}
