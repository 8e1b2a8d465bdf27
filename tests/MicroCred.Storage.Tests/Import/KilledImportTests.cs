using System.Diagnostics;
using System.Globalization;
using MicroCred.Storage.Catalogue;
using MicroCred.Storage.Import;
using MicroCred.Storage.Tests.Kit;
using Microsoft.Data.Sqlite;

namespace MicroCred.Storage.Tests.Import;

/// <summary>An import in a process of its own, killed without warning.</summary>
public class KilledImportTests
{
    private const int Rows = 12_000;

    private const int Kills = 20;

    [Fact]
    public async Task Import_KilledAtTwentyMoments_LeavesWholeRowsAndComesToTheSameEnd()
    {
        await using var storage = new SqliteStorage();
        var file = Path.ChangeExtension(storage.File, ".csv");
        await File.WriteAllLinesAsync(file, Enumerable.Range(0, Rows).Select(i => $"Uni {i % 7},MY,X{i},Course {i} of data").Prepend("provider,country,code,title"));

        // Some die while the program starts, some between two batches, some within one, and the last ones perhaps after the end.
        var chance = new Random(20);
        for (var i = 0; i < Kills; i++)
        {
            using var import = Process.Start(new ProcessStartInfo("dotnet", [Importer, "import", file, storage.File]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            import.WaitForExit(chance.Next(300, 1_500));
            import.Kill();
            await import.WaitForExitAsync();
            AssertWhole(storage.File);
        }

        await using var stream = File.OpenRead(file);
        var report = await storage.Import.RunAsync(stream, new ImportOptions(ImportFormat.Csv));
        Assert.Equal((Rows, 0, 0), (report.Added + report.Unchanged, report.NewVersions, report.RefusedCount));
        AssertWhole(storage.File);
        Assert.Equal(Rows, (await storage.Catalogue.SearchAsync(new("data"))).Value.TotalCount);
        Assert.Equal(1, (await storage.Catalogue.SearchAsync(new($"course {Rows - 1}"))).Value.TotalCount);
        Assert.Equal([$"Course {Rows - 1} of data"], (await storage.Catalogue.FindByCodeAsync($"X{Rows - 1}")).Select(entry => entry.Stated.Title.Text));
    }

    /// <summary>The bench imports as the portal's command does.</summary>
    private static string Importer => Path.Combine(AppContext.BaseDirectory, "MicroCred.Catalogue.Bench.dll");

    /// <summary>The file is sound, and every entry has its version, its provider and its words.</summary>
    private static void AssertWhole(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        Assert.Equal("ok", Value(connection, "PRAGMA integrity_check"));
        Assert.Null(Value(connection, "PRAGMA foreign_key_check"));
        var entries = Value(connection, "SELECT count(*) FROM entry");
        Assert.Equal(entries, Value(connection, "SELECT count(*) FROM entry JOIN version ON version.id = entry.version_id AND version.entry_id = entry.id"));
        Assert.Equal(entries, Value(connection, "SELECT count(*) FROM version"));
        Assert.Equal(entries, Value(connection, "SELECT count(*) FROM entry_words WHERE entry_words MATCH 'data'"));
    }

    private static string? Value(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture) is { Length: > 0 } value ? value : null;
    }
}
