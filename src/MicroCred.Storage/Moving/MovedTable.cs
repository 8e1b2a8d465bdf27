namespace MicroCred.Storage.Moving;

/// <param name="Rows">How many were moved and found the same on the other side.</param>
public sealed record MovedTable(string Name, long Rows);

/// <summary>Why nothing was moved: the target is as it was.</summary>
public sealed class StorageMoveException(Message reason, Exception? cause = null) : Exception(reason.ToString(), cause)
{
    public Message Reason { get; } = reason;
}
