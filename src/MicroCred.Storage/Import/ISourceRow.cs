namespace MicroCred.Storage.Import;

/// <summary>One row of a file, whatever its format: texts by column, trimmed; absent where the cell is empty or says <c>ns</c>.</summary>
internal interface ISourceRow
{
    /// <summary>From 1, as a reader of the file counts: the header of a CSV file is row 1.</summary>
    int Number { get; }

    string? Text(string column);

    /// <summary>The items of a column that holds several.</summary>
    IReadOnlyList<string> List(string column);
}
