using System.Diagnostics;
using System.Reflection;

namespace MicroCred.Conformance.Tests.Reference;

/// <summary>Runs a script of this folder with Node.js.</summary>
internal static class NodeScript
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static readonly string Folder =
        typeof(NodeScript).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "ProjectFolder").Value!;

    /// <summary>Why scripts cannot run here; null when they can.</summary>
    public static string? WhyNot { get; } = Find();

    /// <returns>What the script wrote.</returns>
    /// <exception cref="InvalidOperationException">The script failed; the message is what it complained of.</exception>
    public static async Task<string> RunAsync(string script, params string[] arguments)
    {
        using var clock = new CancellationTokenSource(Patience);
        using var process = Process.Start(new ProcessStartInfo("node", [Path.Combine(Folder, "Reference", script), .. arguments])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            var (output, complaints) = (process.StandardOutput.ReadToEndAsync(clock.Token), process.StandardError.ReadToEndAsync(clock.Token));
            await process.WaitForExitAsync(clock.Token);
            return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"{script}: {await complaints}");
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new InvalidOperationException($"{script} did not end within {Patience.TotalSeconds:0} seconds.");
        }
    }

    private static string? Find()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules", "graphql")))
            return "The packages of tests/MicroCred.Conformance.Tests are absent: run \"npm ci\" there.";
        try
        {
            using var process = Process.Start(new ProcessStartInfo("node", ["--version"]) { RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode == 0 ? null : "Node.js does not run here.";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "Node.js is absent.";
        }
    }
}
