using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using MicroCred.Storage.Tests.Kit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Npgsql;

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
        var (exit, error) = await StartAsync($"--{setting}={value}");

        Assert.Equal(1, exit);
        Assert.StartsWith($"{setting} is '{value}'. {said}", error, StringComparison.Ordinal);
        Assert.Empty(folder.GetFiles());
    }

    /// <summary>The silo is a member by then, and its own port is free to others.</summary>
    [PostgreSqlFact]
    public async Task Start_OccupiedWebPort_IsRefusedAndTheSiloHasLeft()
    {
        var database = PostgreSqlServer.NewDatabase();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();

        var (exit, error) = await StartAsync(
            "--Storage:Provider=PostgreSql", $"--ConnectionStrings:Portal={database}", $"--Engines:Orleans:Port={PortalSilo.FreePort()}", $"--urls=http://{other.LocalEndpoint}");

        Assert.Equal(1, exit);
        Assert.StartsWith($"Cannot listen on http://{other.LocalEndpoint}: ", error, StringComparison.Ordinal);
        await using var source = NpgsqlDataSource.Create(database);
        await using var count = source.CreateCommand("SELECT count(*), count(*) FILTER (WHERE status = 6) FROM orleans_silo");
        await using var counted = await count.ExecuteReaderAsync();
        await counted.ReadAsync();
        Assert.Equal((1L, 1L), (counted.GetInt64(0), counted.GetInt64(1)));
    }

    /// <returns>Of a portal that is refused: its exit code, and what it said.</returns>
    private async Task<(int Exit, string Error)> StartAsync(params string[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "--data", folder.FullName, "--Engines:Host=Orleans", .. settings]) { RedirectStandardError = true };
        using var portal = Process.Start(start)!;
        var error = await portal.StandardError.ReadToEndAsync();
        await portal.WaitForExitAsync();
        return (portal.ExitCode, error);
    }
}
