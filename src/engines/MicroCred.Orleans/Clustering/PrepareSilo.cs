using System.Net;
using System.Net.Sockets;
using MicroCred.Hosting;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace MicroCred.Orleans.Clustering;

/// <summary>Before the silo starts: the tables in which silos find one another, and a port to listen on.</summary>
internal sealed class PrepareSilo(OrleansOptions options) : IHostedService
{
    /// <summary>Of the lock under which silos that start at once make the tables one after another. Any number of our own.</summary>
    private const long TablesLock = 0x4D43_4F52_4C4E;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.ConnectionString is { } database)
            await MakeTablesAsync(database, cancellationToken);
        Listen();
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static async Task MakeTablesAsync(string database, CancellationToken cancellation)
    {
        try
        {
            await using var connection = new NpgsqlConnection(database);
            await connection.OpenAsync(cancellation);
            await using var alone = await connection.BeginTransactionAsync(cancellation);
            await using var taking = new NpgsqlCommand("SELECT pg_advisory_xact_lock($1), to_regclass('orleans_silo') IS NOT NULL", connection, alone) { Parameters = { new() { Value = TablesLock } } };
            await using (var taken = await taking.ExecuteReaderAsync(cancellation))
            {
                // Tables that are there need no right to make them.
                if (await taken.ReadAsync(cancellation) && taken.GetBoolean(1))
                    return;
            }

            await using var making = new NpgsqlCommand(ReadScript(), connection, alone);
            await making.ExecuteNonQueryAsync(cancellation);
            await alone.CommitAsync(cancellation);
        }
        catch (Exception reason) when (reason is NpgsqlException or ArgumentException)
        {
            throw new HostUnavailableException(OrleansMessages.CannotPrepareMembership(reason.Message), reason);
        }
    }

    /// <summary>The silo takes the port a moment later; asked here first, a port in use is told from the portal's own.</summary>
    private void Listen()
    {
        try
        {
            using var listener = new TcpListener(new IPEndPoint(options.Address, options.Port));
            listener.Start();
        }
        catch (SocketException reason)
        {
            throw new HostUnavailableException(OrleansMessages.CannotListen(options, reason.Message), reason);
        }
    }

    private static string ReadScript()
    {
        using var script = new StreamReader(typeof(PrepareSilo).Assembly.GetManifestResourceStream("membership.sql")!);
        return script.ReadToEnd();
    }
}
