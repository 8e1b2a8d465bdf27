using System.Diagnostics;

namespace MicroCred.Portal.Tests.Kit;

/// <summary>The portal as a process of its own, on a port that the system chose.</summary>
internal sealed class PortalProcess : IDisposable
{
    private readonly Process process;

    private PortalProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <param name="within">A program that runs the portal, with its own arguments; absent where it runs by itself.</param>
    /// <param name="settings">Besides address, data folder and environment.</param>
    public static async Task<PortalProcess> StartAsync(string data, IReadOnlyList<string>? within = null, IReadOnlyList<string>? settings = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        var process = Begin([.. within ?? [], .. Program("--urls", "http://127.0.0.1:0", "--data", data, "--Environment", "Development"), .. settings ?? []], environment);
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Split("Now listening on: ") is not [_, var address])
                continue;
            // Read on: a full pipe would have the portal wait for its log.
            _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
            return new(process, new(address));
        }

        throw new InvalidOperationException($"The portal ended before it listened: {await process.StandardError.ReadToEndAsync()}");
    }

    /// <summary>Runs a portal that is to end by itself: a command, or a start that is refused.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(
        IReadOnlyList<string> arguments, IReadOnlyList<string>? within = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        using var process = Begin([.. within ?? [], .. Program([.. arguments])], environment);
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var error = await process.StandardError.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        Assert.DoesNotContain("   at ", error + await output);
        return (process.ExitCode, await output, error);
    }

    /// <summary>What a shell would be given to run it.</summary>
    public static string[] Program(params string[] arguments) => ["dotnet", typeof(Program).Assembly.Location, .. arguments];

    public HttpClient Client() => new() { BaseAddress = Address };

    /// <summary>A browser that follows no redirect.</summary>
    public HttpClient Browser() => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address };

    /// <summary>Of the process, as the system sees it from outside.</summary>
    public int Id => process.Id;

    public void Kill()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited)
            Kill();
        process.Dispose();
    }

    private static Process Begin(IReadOnlyList<string> line, IReadOnlyDictionary<string, string>? environment)
    {
        var start = new ProcessStartInfo(line[0], line.Skip(1))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["MICROCRED_DEMO_PASSWORD"] = RunningPortal.Password },
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        var process = Process.Start(start)!;
        return process;
    }
}
