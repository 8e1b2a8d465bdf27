namespace MicroCred.Storage.People;

/// <summary>Somebody with an account, without any secret: what pages and the API may know.</summary>
/// <param name="Email">As written when the account was made; compared without case.</param>
/// <param name="Stamp">Changes with the password and when the person signs out everywhere: a session that carries another is over.</param>
/// <param name="IsLocked">An administrator has taken the account out of use.</param>
/// <param name="IsDemo">Made for a demonstration: refused in production.</param>
public sealed record Person(
    PersonId Id, string Email, string Name, ImmutableArray<RoleGrant> Grants, string Stamp, bool IsLocked, bool IsDemo, DateTimeOffset CreatedAt)
{
    public bool Is(Role role) => Grants.Any(grant => grant.Role == role);

    /// <summary>May state what this provider offers: its own people, and an administrator for any.</summary>
    public bool MayActFor(string provider, string country) =>
        Is(Role.Administrator) || Grants.Any(grant => grant.IsOfProvider(provider, country));
}
