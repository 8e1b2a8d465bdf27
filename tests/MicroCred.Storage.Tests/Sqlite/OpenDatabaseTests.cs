using MicroCred.Frameworks.Text;
using MicroCred.Storage.Sqlite;
using MicroCred.Storage.Tests.Kit;
using Microsoft.Data.Sqlite;

namespace MicroCred.Storage.Tests.Sqlite;

public class OpenDatabaseTests
{
    [Fact]
    public void Apply_SqliteLibrary_IsTheOneInThePackage()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        Assert.True(Version.Parse(connection.ServerVersion) >= new Version(3, 50), connection.ServerVersion);
    }

    [Fact]
    public async Task Apply_Twice_ChangesNothing()
    {
        await using var storage = new SqliteStorage();
        SqliteMigrations.Apply(storage.Get<SqliteDatabase>());
        Assert.True(storage.Get<PortalStorage>().IsEmpty());
    }

    [Fact]
    public async Task Apply_FileIsOfANewerRelease_RefusesAndNamesBoth()
    {
        await using var storage = new SqliteStorage();
        Run(storage.File, "PRAGMA user_version = 9999");
        var refused = Assert.Throws<StorageUnavailableException>(() => SqliteMigrations.Apply(storage.Get<SqliteDatabase>()));
        Assert.Equal("storage.newerSchema", refused.Reason.Key);
        Assert.Equal([storage.File, 9999L], refused.Reason.Arguments.Take(2));
    }

    [Fact]
    public void Apply_FileIsSomeoneElsesDatabase_Refuses() =>
        InFolder(folder =>
        {
            var file = Path.Combine(folder, "other.db");
            Run(file, "CREATE TABLE theirs (x)");
            Assert.Equal(new Message("storage.notOurs", file), RefusalFor(file));
        });

    [Fact]
    public void Apply_FileIsNoDatabase_Refuses() =>
        InFolder(folder =>
        {
            var file = Path.Combine(folder, "letter.db");
            File.WriteAllText(file, "Dear officer, this is a letter and not a database, however long it may go on for.");
            Assert.Equal("storage.cannotOpen", RefusalFor(file).Key);
        });

    [Fact]
    public void Apply_FolderIsAFile_Refuses() =>
        InFolder(folder =>
        {
            var blocked = Path.Combine(folder, "data");
            File.WriteAllText(blocked, "");
            var file = Path.Combine(blocked, "portal.db");
            Assert.Equal(new Message("storage.notWritable", file), RefusalFor(file));
        });

    private static Message RefusalFor(string file) =>
        Assert.Throws<StorageUnavailableException>(() => SqliteMigrations.Apply(new SqliteDatabase(new StorageOptions { File = file }))).Reason;

    private static void InFolder(Action<string> test)
    {
        var folder = Directory.CreateTempSubdirectory("microcred-open-");
        try
        {
            test(folder.FullName);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static void Run(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
