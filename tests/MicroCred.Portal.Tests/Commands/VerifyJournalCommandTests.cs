using MicroCred.Hosting.Entities;
using MicroCred.Hosting.Journal;
using MicroCred.Portal.Commands;
using MicroCred.Portal.Settings;
using MicroCred.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.Portal.Tests.Commands;

public sealed class VerifyJournalCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("microcred-verify-");
    private readonly ServiceProvider services;
    private readonly StringWriter output = new();
    private readonly StringWriter errors = new();

    public VerifyJournalCommandTests() => services = new ServiceCollection()
        .AddSingleton(new PortalSettings { Data = folder.FullName, Content = AppContext.BaseDirectory })
        .AddMicroCredStorage(new StorageOptions { File = Database })
        .BuildServiceProvider();

    private string Database => Path.Combine(folder.FullName, StorageOptions.DefaultFileName);

    [Fact]
    public async Task Run_NoDatabase_SaysSoAndMakesNone()
    {
        Assert.Equal(1, await RunAsync());
        Assert.Equal($"There is no database in '{folder.FullName}'. Name the portal's data folder with --data <folder>.\n", errors.ToString());
        Assert.Empty(folder.EnumerateFileSystemInfos());
    }

    [Fact]
    public async Task Run_WholeJournal_SaysHowManyAndTheLastHash()
    {
        await DecideAsync();

        Assert.Equal(0, await RunAsync());
        Assert.Matches("^The journal is whole: 2 event\\(s\\), the last with hash [0-9a-f]{64}\\. Keep this line elsewhere", output.ToString());
        Assert.Empty(errors.ToString());
    }

    [Theory]
    [InlineData("UPDATE journal_event SET data = '{}' WHERE position = 2", "The journal is broken at event 2 (shelf/a, version 2, 'put' by ana@example at 2026-11-22 09:00:00Z): it does not match its hash")]
    [InlineData("DELETE FROM journal_event WHERE position = 2", "The journal is broken at event 2: it is missing. The 1 event(s) before it are whole.")]
    [InlineData("UPDATE journal_head SET position = 1, hash = (SELECT hash FROM journal_event WHERE position = 1)", "The journal is broken at event 2: it stands after the recorded end")]
    [InlineData("UPDATE journal_head SET hash = x'00'", "The journal is broken at its end: the recorded end does not match the last of its 2 event(s)")]
    public async Task Run_BrokenJournal_NamesTheFirstBrokenEvent(string tampering, string said)
    {
        await DecideAsync();
        using (var connection = new SqliteConnection($"Data Source={Database};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = $"DROP TRIGGER journal_event_stays; DROP TRIGGER journal_event_remains; {tampering}";
            command.ExecuteNonQuery();
        }

        Assert.Equal(1, await RunAsync());
        Assert.StartsWith(said, errors.ToString(), StringComparison.Ordinal);
        Assert.Empty(output.ToString());
    }

    public void Dispose()
    {
        services.Dispose();
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private Task<int> RunAsync() => new VerifyJournalCommand().RunAsync(new([], new Dictionary<string, string>(), services, output, errors, IsTerminal: false, default));

    private async Task DecideAsync()
    {
        services.GetRequiredService<PortalStorage>().PrepareSchema();
        await services.GetRequiredService<IJournal>().AppendAsync(
            new("shelf", "a"), 0, [new("put", 1, "1"), new("put", 1, "2")], new Deed("ana@example", new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero)), null, default);
    }
}
