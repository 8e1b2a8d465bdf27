using System.Diagnostics;

namespace MicroCred.Bench.Load;

/// <summary>A server started for the measurement, and stopped with it.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process process;

    private ServerProcess(Process process) => this.process = process;

    public static ServerProcess Start(string program, IEnumerable<string> arguments, string? folder = null) =>
        new(Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder ?? "" })!);

    /// <summary>Bytes of memory.</summary>
    public long Resident
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Time that processors have worked for it, in the steps in which the system counts (10 ms on Linux).</summary>
    public TimeSpan Processor
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }
}
