using Npgsql;

namespace MicroCred.Storage.PostgreSql;

/// <summary>Connections to the server, with defaults that let several replicas share it.</summary>
internal static class PostgreSqlSource
{
    /// <summary>Of one replica. A server takes 100 connections by default: three replicas and an operator fit.</summary>
    private const int MostConnections = 25;

    /// <summary>To connect. A server that is away is to be told to the reader, not waited for.</summary>
    private const int SecondsToConnect = 5;

    /// <param name="connectionString">What it states itself is left as it is.</param>
    public static NpgsqlDataSource Create(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        if (!settings.ShouldSerialize("Maximum Pool Size"))
            settings.MaxPoolSize = MostConnections;
        if (!settings.ShouldSerialize("Timeout"))
            settings.Timeout = SecondsToConnect;
        return NpgsqlDataSource.Create(settings);
    }
}
