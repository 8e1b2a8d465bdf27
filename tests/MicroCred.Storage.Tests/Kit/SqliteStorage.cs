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

    public SqliteStorage()
    {
        File = Path.Combine(folder.FullName, StorageOptions.DefaultFileName);
        services = new ServiceCollection()
            .AddSingleton(Packs.Data)
            .AddSingleton<TimeProvider>(Clock)
            .AddMicroCredStorage(new StorageOptions { File = File })
            .BuildServiceProvider(validateScopes: true);
        Get<PortalStorage>().Prepare();
    }

    public string File { get; }

    public TestClock Clock { get; } = new();

    public ICatalogue Catalogue => Get<ICatalogue>();

    public ICatalogueWriter Writer => Get<ICatalogueWriter>();

    public ImportCatalogue Import => Get<ImportCatalogue>();

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

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
}
