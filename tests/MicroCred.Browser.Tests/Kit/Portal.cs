using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace MicroCred.Browser.Tests.Kit;

/// <summary>The whole portal in this process, on a loopback port that is free, with a data folder of its own.</summary>
public sealed class Portal : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("microcred-browser-");

    /// <summary>Of all demo people.</summary>
    public const string Password = "a password for tests";

    public Portal()
    {
        UseKestrel(0);
        StartServer();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Data", data.FullName);
        builder.UseSetting("MICROCRED_DEMO_PASSWORD", Password);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            data.Delete(recursive: true);
    }
}
