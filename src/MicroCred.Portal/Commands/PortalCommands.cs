using System.Runtime.InteropServices;

namespace MicroCred.Portal.Commands;

/// <summary>The commands that exist.</summary>
internal static class PortalCommands
{
    public static readonly IReadOnlyList<IPortalCommand> All = [new VerifyJournalCommand(), new ImportCommand(), new MoveStorageCommand()];

    /// <summary>Runs a command until it is done; Ctrl-C and a termination ask it to stop.</summary>
    public static async Task<int> RunAsync(CommandMatch asked, IServiceProvider services)
    {
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        return await asked.Command.RunAsync(
            new(asked.Arguments, asked.Options, services, Console.Out, Console.Error, !Console.IsErrorRedirected, stop.Token));

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }
}
