namespace MicroCred.Storage.Drafts;

internal sealed class DraftingRunRow
{
    public required string Draft { get; set; }

    public required string Section { get; set; }

    public required string StartedBy { get; set; }

    public string? Instruction { get; set; }

    /// <summary>A name of <see cref="DraftingState"/>; never that of an interruption, which is told by <see cref="AliveAt"/>.</summary>
    public required string State { get; set; }

    public DateTimeOffset StartedAt { get; set; }

    public DateTimeOffset AliveAt { get; set; }

    public string? Refusal { get; set; }
}
