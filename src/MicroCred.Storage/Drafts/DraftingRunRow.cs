namespace MicroCred.Storage.Drafts;

internal sealed class DraftingRunRow
{
    public required string Draft { get; set; }

    public required string Section { get; set; }

    public required string StartedBy { get; set; }

    public string? Instruction { get; set; }

    /// <summary>A name of <see cref="DraftingState"/>. Of a process that died it stays that of what is running, until somebody says otherwise: <see cref="AliveAt"/> tells.</summary>
    public required string State { get; set; }

    public DateTimeOffset StartedAt { get; set; }

    public DateTimeOffset AliveAt { get; set; }

    public string? Refusal { get; set; }
}
