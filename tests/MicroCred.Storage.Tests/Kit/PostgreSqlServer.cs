using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace MicroCred.Storage.Tests.Kit;

/// <summary>
/// A PostgreSQL server for the tests: the one that <c>MICROCRED_TEST_POSTGRES</c> names, else a private one on this machine where
/// PostgreSQL is installed, stopped and removed at the end. Where there is neither, the tests say so and are skipped.
/// </summary>
internal static class PostgreSqlServer
{
    /// <summary>Programs' folder, own folder, port, and how to become another user than root, as whom the server refuses to run.</summary>
    private const string Script = """
        set -e
        [ -z "$3" ] || chown postgres "$1"
        $3 "$0/initdb" -D "$1/data" -U postgres -A trust -E UTF8 --no-sync >&2
        $3 "$0/pg_ctl" start -w -t 120 -D "$1/data" -l "$1/log" -o "-p $2 -c listen_addresses=127.0.0.1 -c unix_socket_directories=$1 -c fsync=off" >&2
        echo ready
        cat > /dev/null
        $3 "$0/pg_ctl" stop -m immediate -D "$1/data" >&2
        rm -rf "$1"
        """;

    private static readonly Lazy<string> Server = new(Start);

    /// <summary>Kept, for its pipe must stay open as long as the tests run.</summary>
    private static Process? holder;

    /// <summary>Why there is none; absent where there is one.</summary>
    public static string? Absent { get; } =
        Environment.GetEnvironmentVariable("MICROCRED_TEST_POSTGRES") is not null || Programs() is not null
            ? null
            : "No PostgreSQL: install it (apt-get install postgresql), or name a server in MICROCRED_TEST_POSTGRES.";

    /// <summary>A connection to a new, empty database; as patient as the tests' machine may be busy.</summary>
    public static string NewDatabase()
    {
        var server = Server.Value;
        var name = $"microcred_{Guid.NewGuid():N}";
        using var connection = new NpgsqlConnection(server);
        connection.Open();
        using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        command.ExecuteNonQuery();
        return new NpgsqlConnectionStringBuilder(server) { Database = name, Timeout = 60, CommandTimeout = 60 }.ConnectionString;
    }

    private static string Start()
    {
        if (Environment.GetEnvironmentVariable("MICROCRED_TEST_POSTGRES") is { } named)
            return named;
        var (folder, port) = (Directory.CreateTempSubdirectory("microcred-postgres-").FullName, FreePort());

        // The shell holds the server: when this process ends, however it ends, the pipe closes, and the server and its folder go.
        var shell = new ProcessStartInfo("sh", ["-c", Script, Programs()!, folder, $"{port}", Environment.UserName == "root" ? "runuser -u postgres --" : ""])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = "/",
        };
        holder = Process.Start(shell)!;
        var said = holder.StandardOutput.ReadLine();
        return said == "ready" ? $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres" : throw new InvalidOperationException("PostgreSQL is installed but does not start: see the test's error output.");
    }

    private static string? Programs() =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).LastOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")))
            : null;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
