namespace MicroCred.Storage.People;

/// <summary>How a token came to be.</summary>
public enum AccessTokenKind
{
    /// <summary>Answered by a sign-in; it ends by itself, and when the person signs out everywhere.</summary>
    Session,

    /// <summary>Made and named by the person for a program; it holds until it is revoked.</summary>
    Personal,
}

/// <summary>A bearer token as its owner sees it: never the secret.</summary>
/// <param name="LastUsedOn">To the day (UTC); absent when it was never used.</param>
public sealed record AccessToken(long Id, string Name, DateTimeOffset CreatedAt, DateOnly? LastUsedOn);

internal sealed class AccessTokenRow
{
    public long Id { get; set; }

    public long PersonId { get; set; }

    public AccessTokenKind Kind { get; set; }

    public required string Name { get; set; }

    public required byte[] Hash { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? ExpiresAt { get; set; }

    public DateOnly? LastUsedOn { get; set; }
}
