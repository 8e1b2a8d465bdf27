using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.Portal.Tests;

/// <summary>The portal in this process, with the real country packs, a data folder of its own and a clock that stands still.</summary>
public sealed class RunningPortal : WebApplicationFactory<Program>
{
    private readonly string data = Directory.CreateTempSubdirectory("portal-tests-").FullName;

    public static readonly DateTimeOffset Now = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    /// <summary>A browser that follows no redirect: a test sees what the portal answered.</summary>
    public HttpClient Browser() => CreateClient(new() { AllowAutoRedirect = false });

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Data", data);
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(new StoppedClock()));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(data))
            Directory.Delete(data, recursive: true);
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
