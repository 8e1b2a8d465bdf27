using MicroCred.Hosting;
using MicroCred.Hosting.Entities;
using MicroCred.Hosting.Tests.Kit;
using MicroCred.Portal.Reference;
using MicroCred.Storage.Tests.Kit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.Portal.Tests;

/// <summary>
/// The portal in this process, with the real country packs, a data folder of its own and a clock that stands still until a test lets time pass.
/// On SQLite; with <c>MICROCRED_TEST_STORAGE=PostgreSql</c> each on a PostgreSQL database of its own.
/// </summary>
/// <remarks>Entities are asked as if they were in another process, as an engine may have it: what a command or reply holds must survive that.</remarks>
public partial class RunningPortal : WebApplicationFactory<Program>
{
    private static readonly bool AllOnPostgreSql = Environment.GetEnvironmentVariable("MICROCRED_TEST_STORAGE") == "PostgreSql";

    private readonly string data = Directory.CreateTempSubdirectory("portal-tests-").FullName;

    private readonly StoppedClock clock = new();

    /// <summary>The moment at which each portal starts.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    /// <summary>What is known now of frameworks, levels, credits and rules.</summary>
    public ReferenceDesk Desk => Services.GetRequiredService<CurrentReference>().Desk;

    /// <summary>Of all demo people.</summary>
    public const string Password = "a password for tests";

    /// <summary>A browser that follows no redirect: a test sees what the portal answered.</summary>
    public HttpClient Browser() => CreateClient(new() { AllowAutoRedirect = false });

    public void Pass(TimeSpan time) => clock.Passed += time;

    /// <summary>Of a PostgreSQL database; absent for SQLite.</summary>
    protected internal virtual string? ConnectionString => AllOnPostgreSql ? PostgreSqlServer.NewDatabase() : null;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        if (ConnectionString is { } connection)
        {
            builder.UseSetting("Storage:Provider", "PostgreSql");
            builder.UseSetting("ConnectionStrings:Portal", connection);
        }

        ChooseEngines(builder);
        builder.UseSetting("Data", data);
        builder.ConfigureTestServices(services => services
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton<IEntityHost>(provider => new AcrossProcesses(
                provider.GetRequiredKeyedService<IEntityHost>(HostingRegistration.InThisProcess), provider.GetServices<EntityKind>())));
        builder.UseSetting("MICROCRED_DEMO_PASSWORD", Password);
    }

    /// <summary>The built-in ones, unless the project that compiles this suite for another engine names it in a part of its own.</summary>
    static partial void ChooseEngines(IWebHostBuilder builder);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(data))
            Directory.Delete(data, recursive: true);
    }

    private sealed class StoppedClock : TimeProvider
    {
        public TimeSpan Passed { get; set; }

        public override DateTimeOffset GetUtcNow() => Now + Passed;
    }
}
