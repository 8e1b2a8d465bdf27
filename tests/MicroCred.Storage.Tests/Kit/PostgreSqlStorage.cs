using System.Data.Common;
using MicroCred.Storage.Catalogue;
using MicroCred.Storage.Import;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace MicroCred.Storage.Tests.Kit;

/// <summary>A storage on a PostgreSQL database of its own.</summary>
internal sealed class PostgreSqlStorage : IStorageUnderTest
{
    private readonly ServiceProvider services;

    public PostgreSqlStorage(Action<IServiceCollection>? more = null)
    {
        ConnectionString = PostgreSqlServer.NewDatabase();
        var registered = new ServiceCollection()
            .AddSingleton(Packs.Data)
            .AddSingleton<TimeProvider>(Clock)
            .AddMicroCredStorage(new StorageOptions { Provider = StorageProvider.PostgreSql, ConnectionString = ConnectionString });
        more?.Invoke(registered);
        services = registered.BuildServiceProvider(validateScopes: true);
        Get<PortalStorage>().Prepare();
    }

    public string ConnectionString { get; }

    public TestClock Clock { get; } = new();

    public ICatalogue Catalogue => Get<ICatalogue>();

    public ICatalogueWriter Writer => Get<ICatalogueWriter>();

    public ImportCatalogue Import => Get<ImportCatalogue>();

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public DbConnection OpenConnection()
    {
        var connection = new NpgsqlConnection(ConnectionString);
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

    public void Tamper(string sql) => Run($"ALTER TABLE journal_event DISABLE TRIGGER USER; {sql}");

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
