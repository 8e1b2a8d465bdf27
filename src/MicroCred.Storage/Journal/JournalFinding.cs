using MicroCred.Hosting.Journal;

namespace MicroCred.Storage.Journal;

public enum JournalFault
{
    /// <summary>The event does not match its hash: it, or the one before it, is not what was written.</summary>
    Changed,

    /// <summary>No event stands at the position, though later ones, or the head, say that there was one.</summary>
    Missing,

    /// <summary>An event stands after the end that the head tells.</summary>
    AfterTheEnd,

    /// <summary>The head does not carry the hash of the last event, or is missing.</summary>
    HeadChanged,
}

/// <summary>What reading the whole journal found.</summary>
/// <param name="Events">How many were read and found right.</param>
/// <param name="Hash">Of the last of them, lower-case hexadecimal. Kept elsewhere, it proves later that nothing up to it was changed.</param>
/// <param name="Fault">Absent when the journal is whole.</param>
/// <param name="Position">Of the first broken event; 0 without a fault.</param>
/// <param name="Broken">The first broken event; absent where none stands there.</param>
public sealed record JournalFinding(long Events, string Hash, JournalFault? Fault = null, long Position = 0, JournalEvent? Broken = null);
