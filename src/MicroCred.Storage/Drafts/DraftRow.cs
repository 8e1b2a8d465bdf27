namespace MicroCred.Storage.Drafts;

/// <summary>A course draft as a list shows it; all else is in its events.</summary>
internal sealed class DraftRow
{
    public required string Id { get; set; }

    public required string Owner { get; set; }

    public required string Title { get; set; }

    public required string Language { get; set; }

    public required string LevelFramework { get; set; }

    public int LevelNumber { get; set; }

    public long Version { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }

    public ListedDraft ToListed() => new(Id, Owner, Title, Language, new(LevelFramework, LevelNumber), Version, CreatedAt, UpdatedAt);
}
