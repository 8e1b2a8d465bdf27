using Npgsql;

namespace MicroCred.Storage.PostgreSql;

/// <summary>Connections to the server, with defaults that let several replicas share it.</summary>
internal static class PostgreSqlSource
{
    /// <summary>Of one replica. A server takes 100 connections by default: three replicas and an operator fit.</summary>
    private const int MostConnections = 25;

    /// <summary>To connect. A server that is away is to be told to the reader, not waited for.</summary>
    private const int SecondsToConnect = 3;

    private const int SecondsToConnectAtStart = 15;

    /// <summary>
    /// For each answer. The driver then asks the server, by another connection, to give up, for which it may take twice the time to connect: all of it
    /// together is no more than an operation of the API may take.
    /// </summary>
    private const int SecondsToAnswer = 4;

    /// <summary>When it has asked, the driver drops the connection: a server that hangs does not say that it gave up.</summary>
    private const int DropAtOnce = -1;

    /// <summary>A replica that freezes in the midst of a change holds up the others no longer than this: the server rolls it back.</summary>
    private const string GiveUpIdleTransactions = "-c idle_in_transaction_session_timeout=10s";

    /// <param name="connectionString">What it states itself is left as it is.</param>
    public static NpgsqlDataSource Create(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        if (!settings.ShouldSerialize("Maximum Pool Size"))
            settings.MaxPoolSize = MostConnections;
        if (!settings.ShouldSerialize("Timeout"))
            settings.Timeout = SecondsToConnect;
        if (!settings.ShouldSerialize("Command Timeout"))
            settings.CommandTimeout = SecondsToAnswer;
        if (!settings.ShouldSerialize("Cancellation Timeout"))
            settings.CancellationTimeout = DropAtOnce;
        if (string.IsNullOrEmpty(settings.Options))
            settings.Options = GiveUpIdleTransactions;
        return NpgsqlDataSource.Create(settings);
    }

    /// <summary>How long an answer is waited for.</summary>
    public static TimeSpan PatienceOf(NpgsqlDataSource source) =>
        new NpgsqlConnectionStringBuilder(source.ConnectionString).CommandTimeout is > 0 and var seconds ? TimeSpan.FromSeconds(seconds) : Timeout.InfiniteTimeSpan;

    /// <summary>For a start or a command: nobody asks again for it, and it waits as long as its work takes.</summary>
    public static NpgsqlDataSource CreatePatient(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { CommandTimeout = 0 };
        if (!settings.ShouldSerialize("Timeout"))
            settings.Timeout = SecondsToConnectAtStart;
        return Create(settings.ConnectionString);
    }

    /// <summary>For a transaction that does its work elsewhere while it is open.</summary>
    public static async ValueTask AllowIdleAsync(this NpgsqlTransaction transaction, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SET LOCAL idle_in_transaction_session_timeout = 0", transaction.Connection, transaction);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
