namespace MicroCred.Storage.People;

internal sealed class PersonRow
{
    public long Id { get; set; }

    public required string Email { get; set; }

    /// <summary>The address folded, unique: what people are found by.</summary>
    public required string EmailKey { get; set; }

    public required string Name { get; set; }

    public string? PasswordHash { get; set; }

    public required string Stamp { get; set; }

    /// <summary>Wrong passwords since the last right one.</summary>
    public int Failures { get; set; }

    public DateTimeOffset? ShutUntil { get; set; }

    public bool IsLocked { get; set; }

    public bool IsDemo { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public List<RoleGrantRow> Grants { get; set; } = [];

    public Person ToPerson() =>
        new(new(Id), Email, Name, [.. Grants.OrderBy(grant => grant.Role).ThenBy(grant => grant.Id).Select(grant => grant.ToGrant())], Stamp, IsLocked, IsDemo, CreatedAt);

    public static string KeyOf(string email) => email.Trim().ToUpperInvariant();
}

internal sealed class RoleGrantRow
{
    public long Id { get; set; }

    public long PersonId { get; set; }

    public Role Role { get; set; }

    public string? Country { get; set; }

    public string? ProviderName { get; set; }

    public RoleGrant ToGrant() => new(Role, Country, ProviderName);

    public static RoleGrantRow Of(RoleGrant grant) => new() { Role = grant.Role, Country = grant.Country, ProviderName = grant.ProviderName };
}
