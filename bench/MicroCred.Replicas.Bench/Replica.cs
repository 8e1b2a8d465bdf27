using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Reflection;

namespace MicroCred.Replicas.Bench;

/// <summary>A portal in a process of its own, on a port that it keeps when it is killed and started again.</summary>
internal sealed class Replica : IAsyncDisposable
{
    public const string Password = "a password for replicas";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string database;
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("microcred-replica-");
    private readonly int siloPort;
    private Process? process;

    public Replica(string database)
    {
        this.database = database;
        using var free = Listen();
        using var silo = Listen();
        Address = new($"http://{free.LocalEndpoint}");
        siloPort = ((IPEndPoint)silo.LocalEndpoint).Port;
    }

    public Uri Address { get; }

    /// <summary>Of the process that runs now, all its threads.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            process!.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Returns when it is ready.</summary>
    public async Task StartAsync()
    {
        var portal = typeof(Replica).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "Portal").Value!;
        var start = new ProcessStartInfo("dotnet", [portal, "--urls", Address.ToString(), "--data", data.FullName, "--environment", "Development", "--Storage:Provider", "PostgreSql"])
        {
            RedirectStandardOutput = true,
            Environment =
            {
                ["ConnectionStrings__Portal"] = database,
                ["MICROCRED_DEMO_PASSWORD"] = Password,
                // Read where Engines__Host=Orleans is in the environment, and the build has it.
                ["Engines__Orleans__Port"] = siloPort.ToString(CultureInfo.InvariantCulture),
                ["Logging__LogLevel__Default"] = "Warning",
            },
        };
        process = Process.Start(start)!;
        var ready = new TaskCompletionSource();
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.EnableRaisingEvents = true;
        var started = process;
        started.Exited += (_, _) => ready.TrySetException(new InvalidOperationException($"The portal ended with {started.ExitCode} before it was ready."));
        using var client = new HttpClient { BaseAddress = Address };
        using var limit = new CancellationTokenSource(Patience);
        while (!ready.Task.IsFaulted)
        {
            try
            {
                using var answer = await client.GetAsync("/health/ready", limit.Token);
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException) when (!limit.IsCancellationRequested)
            {
                // It does not listen yet.
            }

            await Task.WhenAny(ready.Task, Task.Delay(50, limit.Token));
        }

        await ready.Task;
    }

    /// <summary>SIGKILL: whatever it is doing.</summary>
    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
            await KillAsync();
        data.Delete(recursive: true);
    }

    private static TcpListener Listen()
    {
        var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        return free;
    }
}
