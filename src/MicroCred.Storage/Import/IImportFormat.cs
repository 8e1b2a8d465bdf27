namespace MicroCred.Storage.Import;

/// <summary>A file of rows in one format.</summary>
internal interface IImportFormat
{
    /// <summary>The rows in order. A row that cannot be taken apart is a <see cref="BrokenRow"/>; after it the next one follows.</summary>
    /// <exception cref="UnreadableFileException">The file as a whole, or the rest of it, cannot be read.</exception>
    IEnumerable<ISourceRow> Read(Stream stream);
}

/// <summary>A row that is not one: its cells or its syntax do not hold together.</summary>
internal sealed record BrokenRow(int Number, Message Why) : ISourceRow
{
    public string? Text(string column) => null;

    public IReadOnlyList<string> List(string column) => [];
}

internal sealed class UnreadableFileException(Message reason) : Exception(reason.Key)
{
    public Message Reason { get; } = reason;
}
