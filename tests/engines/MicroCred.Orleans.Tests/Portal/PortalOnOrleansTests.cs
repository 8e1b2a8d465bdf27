using System.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace MicroCred.Orleans.Tests.Portal;

/// <summary>The portal as <c>-p:Engines=Orleans</c> builds it, on SQLite.</summary>
public sealed class PortalOnOrleansTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("portal-orleans-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Ready_EngineIsChosen_ShowsTheSilo()
    {
        await using var portal = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
            .UseSetting("Data", folder.FullName)
            .UseSetting("Engines:Host", "orleans")
            .UseSetting("Engines:Orleans:Address", "localhost")
            .UseSetting("Engines:Orleans:Port", $"{PortalSilo.FreePort()}"));

        Assert.Contains(
            """
            "silo":{"status":"Healthy","data":{"status":"Active","silos":1,"activations":0}}
            """,
            await portal.CreateClient().GetStringAsync("/health/ready"));
    }

    [Theory]
    [InlineData("Engines:Orleans:Port", "0", "Write a port, from 1 to 65535.")]
    [InlineData("Engines:Orleans:Port", "silo", "Write a port, from 1 to 65535.")]
    [InlineData("Engines:Orleans:PrimaryPort", "70000", "Write a port, from 1 to 65535.")]
    [InlineData("Engines:Orleans:Address", "0.0.0.0", "Write the IP address or the name")]
    [InlineData("Engines:Orleans:Address", "no.such.name.invalid", "Write the IP address or the name")]
    public async Task Start_SettingThatCannotBe_SaysWhatToWrite(string setting, string value, string said)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "--data", folder.FullName, "--Engines:Host=Orleans", $"--{setting}={value}"])
        {
            RedirectStandardError = true,
        };
        using var portal = Process.Start(start)!;
        var error = await portal.StandardError.ReadToEndAsync();
        await portal.WaitForExitAsync();

        Assert.Equal(1, portal.ExitCode);
        Assert.StartsWith($"{setting} is '{value}'. {said}", error, StringComparison.Ordinal);
        Assert.Empty(folder.GetFiles());
    }
}
