using System.Net;
using System.Net.Sockets;
using MicroCred.Portal.Tests.Disk;
using MicroCred.Portal.Tests.Kit;
using MicroCred.Storage.Tests.Kit;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace MicroCred.Portal.Tests.Startup;

/// <summary>What an operator reads when the portal cannot start: a sentence, and an exit code that is not zero.</summary>
public sealed class RefusedStartTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("portal-start-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Start_UnknownSetting_NamesItAndTheKnownOnes()
    {
        var refused = await StartAsync("--dat", folder.FullName);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("Unknown setting 'dat' (command line). Did you mean 'Data'?", refused.Error);
    }

    [Fact]
    public async Task Start_OccupiedPort_SaysWhichAndHowToChooseAnother()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var refused = await StartAsync("--urls", $"http://{other.LocalEndpoint}", "--data", folder.FullName);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains($"Cannot listen on http://{other.LocalEndpoint}", refused.Error);
        Assert.Contains("--urls", refused.Error);
    }

    [Fact]
    public async Task Start_DataFolderThatCannotBe_SaysWhichAndHowToChooseAnother()
    {
        var file = Path.Combine(folder.FullName, "file");
        await File.WriteAllTextAsync(file, "");
        var refused = await StartAsync("--data", Path.Combine(file, "data"));
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains($"Cannot use the data folder '{Path.Combine(file, "data")}'", refused.Error);
        Assert.Contains("--data", refused.Error);
    }

    [Fact]
    public async Task Start_DatabaseThatIsNone_IsLeftAsItWas()
    {
        var database = Path.Combine(folder.FullName, "portal.db");
        await File.WriteAllTextAsync(database, "not a database, but somebody's");
        var refused = await StartAsync("--data", folder.FullName);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("Cannot use the data folder", refused.Error);
        Assert.Equal("not a database, but somebody's", await File.ReadAllTextAsync(database));
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.01)]
    public async Task Start_DatabaseThatIsCutOff_SaysSoAndLeavesIt(double part)
    {
        var database = await MadeAsync();
        await using (var file = File.OpenWrite(database))
            file.SetLength((long)(file.Length * part));
        var left = await File.ReadAllBytesAsync(database);
        foreach (var refused in new[] { await StartAsync("--data", folder.FullName), await StartAsync("journal", "verify", "--data", folder.FullName) })
        {
            Assert.Equal(1, refused.ExitCode);
            Assert.Contains("database disk image is malformed", refused.Error);
            Assert.Single(refused.Error.TrimEnd().Split('\n'));
        }

        Assert.Equal(left, await File.ReadAllBytesAsync(database));
    }

    [Fact]
    public async Task Start_DatabaseWhosePagesAreOverwritten_SaysSo()
    {
        var database = await MadeAsync();
        await using (var file = File.OpenWrite(database))
        {
            // The first pages, which say what tables there are, stay.
            for (var at = 8L * 4096; at < file.Length; at += 3 * 4096)
            {
                file.Position = at;
                file.Write(Enumerable.Repeat((byte)0xA5, 4096).ToArray());
            }
        }

        var refused = await StartAsync("--data", folder.FullName);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("database disk image is malformed", refused.Error);
    }

    [Fact]
    public async Task Start_FileThatAnotherPortalServes_SaysSo()
    {
        using var first = await PortalProcess.StartAsync(folder.FullName);
        var second = await StartAsync("--urls", "http://127.0.0.1:0", "--data", folder.FullName);
        Assert.Equal(1, second.ExitCode);
        Assert.Contains("is served by another portal, and a file serves one at a time", second.Error);
        first.Kill();
        using var third = await PortalProcess.StartAsync(folder.FullName);
    }

    [SmallDiskFact]
    public async Task Start_FolderThatIsReadOnly_SaysSo()
    {
        await MadeAsync();
        var (exitCode, _, error) = await PortalProcess.RunAsync(["--data", folder.FullName], SmallDisk.ReadOnly(folder.FullName));
        Assert.Equal(1, exitCode);
        Assert.Contains("cannot be written. Give the portal write access to its folder", error);
    }

    [Theory]
    [InlineData("true", "Demo people are refused in production")]
    [InlineData("maybe", "--demo is 'maybe'. Write true or false.")]
    public async Task Start_DemoThatCannotBe_SaysWhy(string demo, string said)
    {
        var refused = await StartAsync("--environment", "Production", "--demo", demo, "--data", folder.FullName);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains(said, refused.Error);
    }

    [Theory]
    [InlineData("Engines:Host", "Orlean")]
    [InlineData("Engines:Api", "Orleans")]
    public async Task Start_EngineThatIsNotBuiltIn_NamesWhatIs(string setting, string engine)
    {
        var refused = await StartAsync($"--{setting}", engine, "--data", folder.FullName);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains($"{setting} is '{engine}', which this build does not have. It has: BuiltIn", refused.Error);
        Assert.Empty(folder.GetFiles());
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("http://127.0.0.1:99999")]
    public async Task Start_AddressThatIsNone_SaysSo(string urls)
    {
        var refused = await StartAsync("--urls", urls, "--data", folder.FullName);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains($"Cannot listen on {urls}", refused.Error);
    }

    [Theory]
    [InlineData("Oracle", null, "Storage:Provider is 'Oracle'. Known databases: Sqlite, PostgreSql.")]
    [InlineData("1", null, "Storage:Provider is '1'.")]
    [InlineData("PostgreSql", null, "Storage:Provider is PostgreSql, which needs ConnectionStrings:Portal.")]
    [InlineData("PostgreSql", "hush", "ConnectionStrings:Portal cannot be read as a connection string")]
    [InlineData("PostgreSql", "Host=127.0.0.1;Password=a;hush=b", "ConnectionStrings:Portal cannot be read as a connection string")]
    [InlineData("PostgreSql", "Host=127.0.0.1;Port=hush", "ConnectionStrings:Portal cannot be read as a connection string")]
    [InlineData("PostgreSql", "Database=portal;Password=hush", "ConnectionStrings:Portal cannot be read as a connection string")]
    [InlineData("PostgreSql", "Host=127.0.0.1;Port=1;Database=portal;Username=u;Password=hush", "The database 127.0.0.1:1/portal cannot be used: Failed to connect to 127.0.0.1:1")]
    [InlineData("PostgreSql", "Host=no-such-host.invalid;Database=portal;Username=u;Password=hush", "The database no-such-host.invalid:5432/portal cannot be used:")]
    public async Task Start_StorageThatCannotBe_SaysWhyWithoutThePassword(string provider, string? connection, string said)
    {
        string[] settings = ["--Storage:Provider", provider, "--data", folder.FullName];
        var refused = await StartAsync(connection is null ? settings : [.. settings, "--ConnectionStrings:Portal", connection]);
        Assert.Equal(1, refused.ExitCode);
        Assert.StartsWith(said, refused.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", refused.Error);
        Assert.Single(refused.Error.TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData("SignIn:Issuer", "https://issuer.example", "SignIn:Issuer and SignIn:Audience go together")]
    [InlineData("SignIn:Audience", "portal", "SignIn:Issuer and SignIn:Audience go together")]
    [InlineData("Shutdown:DrainSeconds", "16", "Shutdown:DrainSeconds is '16'. Write a whole number of seconds from 0 to 15.")]
    [InlineData("Proxies:Known", "10.0.0.0/8, proxy", "Proxies:Known names 'proxy', which is neither an address nor a network.")]
    public async Task Start_SettingThatCannotBe_SaysWhy(string key, string value, string said)
    {
        var refused = await StartAsync($"--{key}", value, "--data", folder.FullName);
        Assert.Equal(1, refused.ExitCode);
        Assert.StartsWith(said, refused.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("issuer")]
    [InlineData("http://issuer.example")]
    public async Task Start_IssuerThatIsNoSafeAddress_SaysWhy(string issuer)
    {
        var refused = await StartAsync("--SignIn:Issuer", issuer, "--SignIn:Audience", "portal", "--data", folder.FullName);
        Assert.Equal(1, refused.ExitCode);
        Assert.StartsWith($"SignIn:Issuer is '{issuer}'. Write the issuer's address", refused.Error, StringComparison.Ordinal);
    }

    /// <remarks>A password is asked for where the server's own settings say so; that of the tests may trust everybody.</remarks>
    [PostgreSqlTheory]
    [InlineData("absent", "database \"absent\" does not exist")]
    [InlineData(null, "permission denied for schema public")]
    public async Task Start_ServerThatRefuses_SaysWhyWithoutThePassword(string? database, string said)
    {
        var settings = new NpgsqlConnectionStringBuilder(PostgreSqlServer.NewDatabase());
        await using var source = NpgsqlDataSource.Create(settings.ConnectionString);
        var role = $"stranger_{Guid.NewGuid():N}";
        await using (var command = source.CreateCommand($"CREATE ROLE {role} LOGIN PASSWORD 'hush'"))
            await command.ExecuteNonQueryAsync();
        (settings.Username, settings.Password, settings.Database) = (role, "hush", database ?? settings.Database);
        var refused = await StartAsync("--Storage:Provider", "PostgreSql", "--ConnectionStrings:Portal", settings.ConnectionString, "--data", folder.FullName);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains(said, refused.Error);
        Assert.DoesNotContain("hush", refused.Error);
        Assert.Single(refused.Error.TrimEnd().Split('\n'));
    }

    [PostgreSqlTheory]
    [InlineData("CREATE TABLE schema_version (number bigint NOT NULL); INSERT INTO schema_version VALUES (9999)", "has schema 9999; this release knows schemas up to")]
    [InlineData("CREATE TABLE person (name text)", "holds tables of another program. Name an empty database in ConnectionStrings:Portal.")]
    [InlineData("CREATE TABLE schema_version (version text)", "cannot be used: 42703: column \"number\" does not exist")]
    public async Task Start_SchemaThatIsNotOurs_SaysSoAndLeavesIt(string sql, string said)
    {
        var connection = PostgreSqlServer.NewDatabase();
        await using var source = NpgsqlDataSource.Create(connection);
        await using (var command = source.CreateCommand(sql))
            await command.ExecuteNonQueryAsync();
        var refused = await StartAsync("--Storage:Provider", "PostgreSql", "--ConnectionStrings:Portal", connection, "--data", folder.FullName);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains(said, refused.Error);
        await using var tables = source.CreateCommand("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'");
        Assert.Equal(1L, await tables.ExecuteScalarAsync());
    }

    /// <returns>A database that a portal made and left.</returns>
    private async Task<string> MadeAsync()
    {
        using (await PortalProcess.StartAsync(folder.FullName))
        {
        }

        // All of it in the one file.
        var database = Path.Combine(folder.FullName, "portal.db");
        await using (var connection = new SqliteConnection($"Data Source={database};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint (TRUNCATE)";
            command.ExecuteNonQuery();
        }

        return database;
    }

    private static async Task<(int ExitCode, string Error)> StartAsync(params string[] arguments)
    {
        var (exitCode, _, error) = await PortalProcess.RunAsync(arguments);
        return (exitCode, error);
    }
}
