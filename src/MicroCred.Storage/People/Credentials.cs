namespace MicroCred.Storage.People;

/// <summary>What a sign-in is checked against.</summary>
/// <param name="PasswordHash">Absent where the person has not chosen a password yet.</param>
/// <param name="ShutUntil">No password is accepted before: too many wrong ones came. Absent or past when the account is open.</param>
public sealed record Credentials(Person Person, string? PasswordHash, DateTimeOffset? ShutUntil);
