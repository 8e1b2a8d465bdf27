namespace MicroCred.Storage;

/// <summary>The storage cannot be used at all: not found, not writable, not ours, or of another release. The portal shows the message and stops.</summary>
public sealed class StorageUnavailableException(Message reason, Exception? cause = null) : Exception(reason.ToString(), cause)
{
    /// <summary>What was found, what was expected and how to mend it.</summary>
    public Message Reason { get; } = reason;
}
