using System.Collections.Concurrent;
using System.Diagnostics;

namespace MicroCred.Orleans.Tests.Killed;

/// <summary>Runs <see cref="SiloLoad"/> until it is killed (SIGKILL).</summary>
internal sealed class SiloProcess : IDisposable
{
    private readonly Process process;
    private readonly Task reading;
    private readonly ConcurrentQueue<string> said = new();
    private volatile Wait wait = new(int.MaxValue, new());

    private SiloProcess(Process process)
    {
        this.process = process;
        reading = Task.Run(ReadAsync);
    }

    private sealed record Wait(int Lines, TaskCompletionSource Reached);

    public static SiloProcess Start(string database, int port, string run) =>
        new(Process.Start(new ProcessStartInfo("dotnet", [typeof(SiloLoad).Assembly.Location, database, $"{port}", run]) { RedirectStandardOutput = true })!);

    /// <summary>Until it has said so many more lines.</summary>
    public async Task SaysAsync(int more)
    {
        var next = new Wait(said.Count + more, new(TaskCreationOptions.RunContinuationsAsynchronously));
        wait = next;
        await next.Reached.Task.WaitAsync(TimeSpan.FromMinutes(1));
    }

    /// <returns>What it had said before it died, but for its first word.</returns>
    public async Task<IReadOnlyList<string>> KillAsync()
    {
        process.Kill();
        await reading;
        return [.. said.Skip(1)];
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }

    private async Task ReadAsync()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            said.Enqueue(line);
            if (wait is var (lines, reached) && said.Count >= lines)
                reached.TrySetResult();
        }
    }
}
