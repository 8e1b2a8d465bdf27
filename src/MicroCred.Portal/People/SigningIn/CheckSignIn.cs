using System.Net;
using MicroCred.Frameworks.Results;
using MicroCred.Storage.People;

namespace MicroCred.Portal.People.SigningIn;

/// <summary>Finds out whether somebody is who she says: by address and password, for pages and API alike.</summary>
internal sealed class CheckSignIn(PeopleRegister people, Passwords passwords, SignInLimits limits, TimeProvider clock, ILogger<CheckSignIn> log)
{
    /// <summary>So many wrong passwords shut an account.</summary>
    public const int MostFailures = 5;

    public static readonly TimeSpan ShutFor = TimeSpan.FromMinutes(5);

    /// <remarks>What is answered, and how long that takes, is the same for a wrong password and for an account that is shut, locked or not there.</remarks>
    public async ValueTask<Result<Person>> RunAsync(string email, string password, IPAddress? address, CancellationToken cancellation)
    {
        if (!await limits.TryEnterAsync(address, email, cancellation))
            return new Refusal(RefusalCode.TooManyRequests, PeopleMessages.TooManyAttempts);
        var known = await people.FindCredentialsAsync(email, cancellation);
        var isRight = passwords.IsRight(known?.PasswordHash, password, out var isOld);
        var isShut = known?.ShutUntil > clock.GetUtcNow();
        if (known is null || !isRight || isShut || known.Person.IsLocked)
            return await RefuseAsync(known, countsFor: isShut || isRight ? null : known?.Person.Id, cancellation);

        var person = known.Person;
        await people.NoteSuccessAsync(person.Id, cancellation);
        if (isOld)
            await people.RehashAsync(person.Id, passwords.Hash(password), cancellation);
        return person;
    }

    /// <param name="countsFor">Nobody's counter is written for an account that there is not: the same statements, on no row.</param>
    private async ValueTask<Refusal> RefuseAsync(Credentials? known, PersonId? countsFor, CancellationToken cancellation)
    {
        await people.NoteFailureAsync(countsFor ?? default, MostFailures, ShutFor, cancellation);
        log.LogInformation("Sign-in refused for {Person}.", known is null ? "an unknown address" : $"person {known.Person.Id}");
        return new(RefusalCode.Unauthenticated, PeopleMessages.WrongCredentials);
    }
}
