namespace MicroCred.Storage.People;

public enum LinkPurpose
{
    /// <summary>Whoever opens it becomes the first administrator.</summary>
    FirstAdministrator,

    /// <summary>A person chooses a password: for a new account, or in the place of a forgotten one.</summary>
    ChoosePassword,
}

/// <param name="Person">Whose password is chosen; absent for the first administrator, who is nobody yet.</param>
public sealed record OneTimeLink(LinkPurpose Purpose, PersonId? Person, DateTimeOffset ExpiresAt);

internal sealed class OneTimeLinkRow
{
    public long Id { get; set; }

    public LinkPurpose Purpose { get; set; }

    public long? PersonId { get; set; }

    public required byte[] Hash { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }

    public OneTimeLink ToLink() => new(Purpose, PersonId is { } person ? new PersonId(person) : null, ExpiresAt);
}
