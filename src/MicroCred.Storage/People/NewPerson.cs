namespace MicroCred.Storage.People;

/// <param name="PasswordHash">Absent until the person chooses a password by a link.</param>
public sealed record NewPerson(string Email, string Name, ImmutableArray<RoleGrant> Grants, string? PasswordHash = null, bool IsDemo = false);
