using System.Diagnostics;

namespace MicroCred.Bench.Load;

/// <summary>A server started for the measurement, and stopped with it.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process process;

    private ServerProcess(Process process) => this.process = process;

    public static ServerProcess Start(string program, IEnumerable<string> arguments, string? folder = null) =>
        new(Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder ?? "" })!);

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.Dispose();
    }
}
