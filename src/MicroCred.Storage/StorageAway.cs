using System.Net.Sockets;
using MicroCred.Storage.PostgreSql;
using MicroCred.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace MicroCred.Storage;

/// <summary>Tells a database, or a disk, that cannot be used for now from a bug.</summary>
public static class StorageAway
{
    /// <summary>idle_in_transaction_session_timeout, for which the driver has no name.</summary>
    private const string IdleInTransaction = "25P03";

    /// <summary>
    /// True where the database could not be reached, refused us, is damaged, or cannot be written (a full disk): what was asked may succeed as it is
    /// when it is back, or when the operator has mended it.
    /// </summary>
    public static bool IsCause(Exception failure) => Chain(failure).Any(cause => cause switch
    {
        PostgresException refused => refused.IsTransient || IsOfTheServer(refused.SqlState) || IsEndOfSession(refused),
        NpgsqlException unreached => unreached.InnerException is IOException or SocketException or TimeoutException or null,
        SqliteException refused => IsOfTheFile(refused.SqliteErrorCode),
        UnauthorizedAccessException => true,
        _ => IsDiskFull(cause) || IsReadOnlyDisk(cause),
    });

    /// <summary>True where there is no room left to write. What stands there can be read.</summary>
    public static bool IsFull(Exception failure) => Chain(failure).Any(cause => cause switch
    {
        PostgresException refused => refused.SqlState == PostgresErrorCodes.DiskFull,
        SqliteException refused => refused.SqliteErrorCode == SqliteCodes.Full,
        _ => IsDiskFull(cause),
    });

    /// <summary>What an operator is told where the storage failed: which file or server, why, and how to mend it.</summary>
    /// <returns>Absent where it is no failure of the storage.</returns>
    public static Message? ReasonOf(Exception failure, StorageOptions options) => failure is StorageUnavailableException unusable
        ? unusable.Reason
        : Chain(failure)
            .Select(cause => options.Provider is StorageProvider.Sqlite ? SqliteRefusal.Of(cause, options.File) : PostgreSqlRefusal.Of(cause, options.Place))
            .FirstOrDefault(reason => reason is not null);

    private static IEnumerable<Exception> Chain(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
            yield return cause;
    }

    /// <summary>
    /// Classes 08 connection, 28 authorization, 3D and 3F names of databases and schemas, 53 resources, 57 operator, 58 system; and single ones of
    /// classes that else are ours to mend: what an operator took away, a standby that only reads, a transaction of ours that the server gave up.
    /// </summary>
    private static bool IsOfTheServer(string state) =>
        state[..2] is "08" or "28" or "3D" or "3F" or "53" or "57" or "58"
        || state is PostgresErrorCodes.ObjectNotInPrerequisiteState or PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.UndefinedTable
            or PostgresErrorCodes.ReadOnlySqlTransaction or IdleInTransaction
            or PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted;

    /// <summary>No statement of ours does that: the server lets nobody in, or goes.</summary>
    private static bool IsEndOfSession(PostgresException refused) => refused.InvariantSeverity is "FATAL" or "PANIC";

    private static bool IsOfTheFile(int code) =>
        code is SqliteCodes.Busy or SqliteCodes.Locked or SqliteCodes.ReadOnly or SqliteCodes.Io or SqliteCodes.Corrupt
            or SqliteCodes.Full or SqliteCodes.CannotOpen or SqliteCodes.NotADatabase;

    /// <summary>ENOSPC and EDQUOT; on Windows ERROR_HANDLE_DISK_FULL and ERROR_DISK_FULL.</summary>
    private static bool IsDiskFull(Exception cause) => cause is IOException { HResult: 28 or 122 or unchecked((int)0x80070027) or unchecked((int)0x80070070) };

    /// <summary>EROFS; on Windows ERROR_WRITE_PROTECT.</summary>
    private static bool IsReadOnlyDisk(Exception cause) => cause is IOException { HResult: 30 or unchecked((int)0x80070013) };
}
