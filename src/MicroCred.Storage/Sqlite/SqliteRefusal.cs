using Microsoft.Data.Sqlite;

namespace MicroCred.Storage.Sqlite;

/// <summary>What an operator is told where the file cannot be used.</summary>
internal static class SqliteRefusal
{
    /// <summary>In bytes: of the index of the log.</summary>
    private const long LeastRoom = 32 * 1024;

    /// <returns>Absent where the failure is none of the file or its folder.</returns>
    public static Message? Of(Exception failure, string file) => failure switch
    {
        _ when StorageAway.IsFull(failure) => StorageMessages.NoRoom(file),
        SqliteException { SqliteErrorCode: SqliteCodes.CannotOpen or SqliteCodes.Io } when HasNoRoom(file) => StorageMessages.NoRoom(file),
        SqliteException { SqliteErrorCode: SqliteCodes.ReadOnly or SqliteCodes.CannotOpen or SqliteCodes.Io } => StorageMessages.NotWritable(file),
        SqliteException { SqliteErrorCode: SqliteCodes.Busy or SqliteCodes.Locked } => StorageMessages.LockedElsewhere(file),
        SqliteException refused => StorageMessages.CannotOpen(file, refused.Message),
        IOException or UnauthorizedAccessException => StorageMessages.NotWritable(file),
        _ => null,
    };

    /// <summary>Not even for the files that an open database has beside it, of which it only says that it cannot make them.</summary>
    private static bool HasNoRoom(string file) => new DriveInfo(Path.GetDirectoryName(file)!).AvailableFreeSpace < LeastRoom;
}
