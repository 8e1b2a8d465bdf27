namespace MicroCred.Hosting.Entities;

public enum ClashReason
{
    /// <summary>Somebody else changed the entity since the version that the command was meant for.</summary>
    ChangedMeanwhile,

    /// <summary>The key of <see cref="Ask{TCommand}.Once"/> was used before, for another command.</summary>
    KeyOfAnotherCommand,
}

/// <summary>What the host itself refuses, before or after the entity decided. The kind words it.</summary>
/// <param name="Expected">The version that the command was meant for; absent for a key of another command.</param>
/// <param name="Found">The entity's version.</param>
public sealed record Clash(ClashReason Reason, long? Expected, long Found);
