namespace MicroCred.Storage.Import;

/// <summary>Why a cell was refused and how to mend it.</summary>
/// <param name="Column">Absent where the row as a whole is at fault.</param>
public sealed record RowProblem(string? Column, Message Why);

/// <param name="Row">From 1, as a reader of the file counts; the header of a CSV file is row 1.</param>
public sealed record RefusedRow(int Row, ImmutableArray<RowProblem> Problems);
