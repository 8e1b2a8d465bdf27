using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MicroCred.Storage.Sqlite;

internal static class SqliteCommands
{
    /// <summary>Goes to the statement's next row, past the reader.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="SqliteException">The database refuses.</exception>
    public static bool Step(this SqliteConnection connection, sqlite3_stmt statement)
    {
        var result = raw.sqlite3_step(statement);
        if (result is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
            SqliteException.ThrowExceptionForRC(result, connection.Handle);
        return result == raw.SQLITE_ROW;
    }

    public static void Run(this SqliteConnection connection, string sql, SqliteTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }

    public static long Number(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar() is long number ? number : 0;
    }
}
