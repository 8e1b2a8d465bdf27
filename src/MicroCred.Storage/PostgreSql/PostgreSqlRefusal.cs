using System.Net.Sockets;
using Npgsql;

namespace MicroCred.Storage.PostgreSql;

/// <summary>What an operator is told where the server cannot be used.</summary>
internal static class PostgreSqlRefusal
{
    /// <returns>Absent where the failure is none of the server or the way to it.</returns>
    public static Message? Of(Exception failure, string place) => failure switch
    {
        PostgresException said => StorageMessages.CannotReach(place, $"{said.SqlState}: {said.MessageText}"),
        NpgsqlException or TimeoutException or SocketException => StorageMessages.CannotReach(place, failure.Message),
        _ => null,
    };
}
