namespace MicroCred.Storage.Model;

/// <summary>What an entry said from a moment on. Rows are only ever added.</summary>
internal sealed class VersionRow
{
    public long Id { get; set; }

    public long EntryId { get; set; }

    /// <summary>From 1 within the entry.</summary>
    public int Number { get; set; }

    public DateTimeOffset RecordedAt { get; set; }

    /// <summary>A <see cref="CredentialStatement"/> as <see cref="StoredStatement"/> writes it.</summary>
    public required string Content { get; set; }
}
