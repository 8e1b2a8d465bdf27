using System.Collections.Immutable;
using MicroCred.Frameworks.Results;
using MicroCred.Storage.People;

namespace MicroCred.Portal.People;

/// <summary>What a one-time link opens: a password for an account, or the first administrator's account.</summary>
public sealed class ChoosePassword(PeopleRegister people, OneTimeLinks links, Passwords passwords)
{
    private static readonly ImmutableArray<RoleGrant> Administrator = [new(Role.Administrator)];

    /// <summary>The link is used up only when all else is right.</summary>
    /// <returns>Whose password it is now; not found for a link that is used, expired or none.</returns>
    public async ValueTask<Result<Person>> RunAsync(string code, string password, CancellationToken cancellation)
    {
        if (Passwords.Refuse(password) is { } weak)
            return weak;
        return await links.UseAsync(code, cancellation) is { Purpose: LinkPurpose.ChoosePassword, Person: { } person }
            ? await people.ChangePasswordAsync(person, passwords.Hash(password), cancellation)
            : LinkOver;
    }

    public async ValueTask<Result<Person>> BecomeAdministratorAsync(string code, string email, string name, string password, CancellationToken cancellation)
    {
        if (Passwords.Refuse(password) is { } weak)
            return weak;
        if (await links.FindAsync(code, cancellation) is not { Purpose: LinkPurpose.FirstAdministrator })
            return LinkOver;
        var made = await people.AddAsync(new(email, name, Administrator, passwords.Hash(password)), cancellation);
        if (made.Refusal is null)
            await links.UseAsync(code, cancellation);
        return made;
    }

    private static Refusal LinkOver => new(RefusalCode.NotFound, PeopleMessages.LinkOver);
}
