using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace MicroCred.Storage;

/// <summary>Tells a database that is away for now from a bug.</summary>
public static class StorageAway
{
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;
    private const int SqliteIo = 10;
    private const int SqliteFull = 13;

    /// <summary>True where the database could not be reached, refused us for now, or cannot write (a full disk): what was asked may succeed later as it is.</summary>
    public static bool IsCause(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (cause is PostgresException refused)
                return refused.IsTransient || IsOfTheServer(refused.SqlState);
            if (cause is SqliteException { SqliteErrorCode: SqliteBusy or SqliteLocked or SqliteIo or SqliteFull })
                return true;
            if (cause is NpgsqlException)
                return cause.InnerException is IOException or SocketException or TimeoutException or null;
        }

        return false;
    }

    /// <summary>Classes 08 connection, 53 resources, 57 operator, 58 system; and a database that is shut (55000).</summary>
    private static bool IsOfTheServer(string state) => state[..2] is "08" or "53" or "57" or "58" || state == PostgresErrorCodes.ObjectNotInPrerequisiteState;
}
