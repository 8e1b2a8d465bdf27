using MicroCred.Portal.Tests.Api;
using MicroCred.Portal.Tests.Kit;
using MicroCred.Storage.Tests.Kit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace MicroCred.Portal.Tests.PostgreSql;

/// <summary>An operator takes the portal's rights away while it runs, or the tables, and gives them back.</summary>
public sealed class RightsTakenAwayTests
{
    private const string Search = "{ microCredentials { totalCount } }";

    [PostgreSqlTheory]
    [InlineData("ALTER TABLE {0} OWNER TO postgres", "ALTER TABLE {0} OWNER TO {1}")]
    [InlineData("ALTER TABLE {0} RENAME TO {0}_away", "ALTER TABLE {0}_away RENAME TO {0}")]
    public async Task TakenAwayAndGivenBack_IsRefusedMeanwhileAndThePortalLives(string take, string give)
    {
        var settings = new NpgsqlConnectionStringBuilder(PostgreSqlServer.NewDatabase());
        var role = $"portal_{Guid.NewGuid():N}";
        await using var operators = NpgsqlDataSource.Create(settings.ConnectionString);
        await RunAsync($"CREATE ROLE {role} LOGIN PASSWORD 'hush'; ALTER DATABASE {settings.Database} OWNER TO {role}");
        (settings.Username, settings.Password) = (role, "hush");
        var log = new LogLines();
        await using var portal = new LoggingReplica(settings.ConnectionString, log);
        using var reader = portal.CreateClient();
        await reader.DataAsync(Search);

        await ForTablesAsync(take);
        Assert.Equal("UNAVAILABLE", (await reader.ErrorAsync(Search)).Code);
        await SaidAsync("Changes that other replicas make are heard again when it does.");
        Assert.Equal(503, (int)(await reader.GetAsync("/health/ready")).StatusCode);
        await ForTablesAsync(give);
        await reader.DataAsync(Search);
        await SaidAsync("The database answers again.");
        Assert.DoesNotContain("hush", log.Text);

        Task ForTablesAsync(string change) => RunAsync(string.Join("; ", new[] { "entry", "journal_event", "journal_head" }.Select(table => string.Format(null, change, table, role))));

        async Task RunAsync(string sql)
        {
            await using var command = operators.CreateCommand(sql);
            await command.ExecuteNonQueryAsync();
        }

        async Task SaidAsync(string what)
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            while (!log.Text.Contains(what, StringComparison.Ordinal))
            {
                limit.Token.ThrowIfCancellationRequested();
                await reader.GetStringAsync("/health/live");
            }
        }
    }

    private sealed class LoggingReplica(string connectionString, LogLines log) : RunningPortal
    {
        protected internal override string ConnectionString => connectionString;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services => services.AddSingleton<ILoggerProvider>(log));
        }
    }
}
