using MicroCred.Drafting.Drafts;

namespace MicroCred.Storage.Drafts;

public enum DraftingState
{
    Running,

    /// <summary>The proposal stands in the draft.</summary>
    Done,

    /// <summary>It came to nothing, for a reason.</summary>
    Refused,

    Cancelled,

    /// <summary>The process that drafted is gone. What was asked for is known, and can be asked for again.</summary>
    Interrupted,
}

/// <summary>The last time that a section was being drafted.</summary>
/// <param name="Instruction">What the person asked to be changed; absent for a first draft.</param>
/// <param name="Refusal">JSON of why it came to nothing; absent where it did not.</param>
public sealed record DraftingRun(string Draft, DraftSection Section, string By, string? Instruction, DraftingState State, DateTimeOffset StartedAt, string? Refusal);
