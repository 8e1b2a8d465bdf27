using System.Data.Common;
using System.Net.Sockets;
using MicroCred.Hosting;
using MicroCred.Hosting.Changes;
using MicroCred.Hosting.Entities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace MicroCred.Storage.PostgreSql;

/// <summary>
/// Listens on the server for appends of any replica (LISTEN/NOTIFY) and tells those who hear in this process. A notification says only that there
/// is something; what, is read from the journal after the position told last. So nothing is missed where a connection was lost: the next one
/// reads on from there. Asked for at least every <see cref="Longest"/>, which also finds out about a connection that died silently, and about a
/// server that hangs.
/// </summary>
internal sealed partial class JournalListener(
    NpgsqlDataSource source, PostgreSqlServer server, [FromKeyedServices(HostingRegistration.InThisProcess)] IChangeNotices here, IChangeNotices asked, ILogger<JournalListener> log)
    : BackgroundService, IHostedLifecycleService
{
    /// <summary>What an append says on the server.</summary>
    public const string Notify = "NOTIFY microcred_journal";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(500);

    private long position;

    /// <summary>Before anything else starts: what is appended from now on is told.</summary>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var command = source.CreateCommand("SELECT position FROM journal_head");
            position = (long)(await command.ExecuteScalarAsync(cancellationToken))!;
        }
        catch (Exception away) when (StorageAway.IsCause(away))
        {
            Lost(away.Message);
        }
    }

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Goes on whatever the server says: a portal that nobody tells of changes is better than none.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var isLost = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(Answered, stoppingToken);
            }
            catch (Exception lost) when (lost is DbException or TimeoutException or IOException or SocketException && !stoppingToken.IsCancellationRequested)
            {
                if (!isLost)
                    Lost(lost.Message);
                isLost = true;
                server.IsSilent = lost is TimeoutException || lost.InnerException is TimeoutException;
                await Task.Delay(BetweenAttempts, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }

        void Answered()
        {
            server.IsSilent = false;
            if (isLost)
                Found();
            isLost = false;
        }
    }

    private async Task ListenAsync(Action answered, CancellationToken stopping)
    {
        await using var connection = await source.OpenConnectionAsync(stopping);
        await using (var listen = new NpgsqlCommand("LISTEN microcred_journal", connection))
            await listen.ExecuteNonQueryAsync(stopping);

        // A server that needs longer than any other answer may take hangs.
        var patience = PostgreSqlSource.PatienceOf(source);
        while (true)
        {
            var telling = TellAsync(connection, stopping);
            if (await Task.WhenAny(telling, Task.Delay(patience, stopping)) != telling)
                server.IsSilent = true;
            await telling;
            answered();
            await connection.WaitAsync(Longest, stopping);
        }
    }

    /// <remarks>Where another engine carries the notices, nobody hears in this process.</remarks>
    private async Task TellAsync(NpgsqlConnection connection, CancellationToken stopping)
    {
        await using var command = new NpgsqlCommand(
            "SELECT kind, key, max(version), max(position) FROM journal_event WHERE position > $1 GROUP BY kind, key ORDER BY 4", connection)
        {
            Parameters = { new() { Value = position } },
        };
        await using var rows = await command.ExecuteReaderAsync(stopping);
        while (await rows.ReadAsync(stopping))
        {
            if (asked is ChangesOnServer)
                await here.TellAsync(new(new EntityAddress(rows.GetString(0), rows.GetString(1)), rows.GetInt64(2)));
            position = rows.GetInt64(3);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The database does not answer: {Reason} Changes that other replicas make are heard again when it does.")]
    private partial void Lost(string reason);

    [LoggerMessage(LogLevel.Information, "The database answers again.")]
    private partial void Found();
}
