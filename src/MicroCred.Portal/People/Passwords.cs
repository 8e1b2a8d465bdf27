using MicroCred.Frameworks.Results;
using MicroCred.Storage.People;
using Microsoft.AspNetCore.Identity;

namespace MicroCred.Portal.People;

/// <summary>Hashes and checks passwords. A password is long; it need not be of many kinds of characters.</summary>
public sealed class Passwords
{
    public const int Shortest = 12;

    public const int Longest = 200;

    private readonly PasswordHasher<Person> hasher = new();

    /// <summary>Of no password that anybody has: checking against it costs what checking a real one does.</summary>
    private readonly string nobodys;

    public Passwords() => nobodys = Hash(Guid.NewGuid().ToString());

    public string Hash(string password) => hasher.HashPassword(null!, password);

    /// <returns>Why the password may not be chosen; null when it may.</returns>
    public static Refusal? Refuse(string password) => password.Length is >= Shortest and <= Longest
        ? null
        : new(RefusalCode.BadUserInput, PeopleMessages.PasswordLength(password.Length, Shortest, Longest), "password");

    /// <param name="hash">Null for an account that there is not, or that has no password: always wrong, after the same work.</param>
    /// <param name="isOld">Right, but hashed in a manner that was good once: hash it anew.</param>
    public bool IsRight(string? hash, string password, out bool isOld)
    {
        var verdict = hasher.VerifyHashedPassword(null!, hash ?? nobodys, password.Length <= Longest ? password : "");
        isOld = verdict is PasswordVerificationResult.SuccessRehashNeeded;
        return hash is not null && verdict is not PasswordVerificationResult.Failed;
    }
}
