namespace MicroCred.Storage.Drafts;

/// <summary>A course draft as a list shows it.</summary>
/// <param name="Owner">As the journal names the person: the text of a <see cref="People.PersonId"/>.</param>
/// <param name="Language">The course's, a BCP 47 tag.</param>
public sealed record ListedDraft(string Id, string Owner, string Title, string Language, LevelId Level, long Version, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt)
{
    /// <summary>Opaque; stays good while drafts come and go.</summary>
    public string Cursor => new DraftCursor(UpdatedAt, Id).ToString();
}

/// <summary>A page of drafts, the last changed first.</summary>
/// <param name="TotalCount">Of all pages, exact.</param>
public sealed record DraftPage(ImmutableArray<ListedDraft> Drafts, bool HasNextPage, bool HasPreviousPage, int TotalCount);
