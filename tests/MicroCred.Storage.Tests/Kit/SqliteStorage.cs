using System.Data.Common;
using MicroCred.Storage.Catalogue;
using MicroCred.Storage.Import;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.Storage.Tests.Kit;

/// <summary>A storage on a database file of its own, gone when the test ends.</summary>
internal sealed class SqliteStorage : IStorageUnderTest
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("microcred-storage-");
    private readonly ServiceProvider services;

    public SqliteStorage(Action<IServiceCollection>? more = null)
    {
        File = Path.Combine(folder.FullName, StorageOptions.DefaultFileName);
        var registered = new ServiceCollection()
            .AddSingleton(Packs.Data)
            .AddSingleton<TimeProvider>(Clock)
            .AddMicroCredStorage(new StorageOptions { File = File });
        more?.Invoke(registered);
        services = registered.BuildServiceProvider(validateScopes: true);
        Get<PortalStorage>().Prepare();
    }

    public string File { get; }

    public TestClock Clock { get; } = new();

    public ICatalogue Catalogue => Get<ICatalogue>();

    public ICatalogueWriter Writer => Get<ICatalogueWriter>();

    public ImportCatalogue Import => Get<ImportCatalogue>();

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public DbConnection OpenConnection()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        return connection;
    }

    public void Run(string sql)
    {
        using var connection = OpenConnection();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public void Tamper(string sql) =>
        Run($"DROP TRIGGER IF EXISTS journal_event_stays; DROP TRIGGER IF EXISTS journal_event_remains; {sql}");

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}

/// <summary>What the contract suite needs of a database.</summary>
internal interface IStorageUnderTest : IAsyncDisposable
{
    TestClock Clock { get; }

    ICatalogue Catalogue { get; }

    ICatalogueWriter Writer { get; }

    ImportCatalogue Import { get; }

    T Get<T>()
        where T : notnull;

    DbConnection OpenConnection();

    void Run(string sql);

    /// <summary>As somebody would who may do anything to the database, and does not care for what guards the journal.</summary>
    void Tamper(string sql);
}
