using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.Storage.Tests.Kit;

/// <summary>The databases that the contract suite runs on.</summary>
internal static class Databases
{
    public const string Sqlite = "SQLite";

    public const string PostgreSql = "PostgreSQL";

    public static TheoryData<string> Available => PostgreSqlServer.Absent is null ? [Sqlite, PostgreSql] : [Sqlite];

    public static IStorageUnderTest Open(string database, Action<IServiceCollection>? more = null) => database switch
    {
        Sqlite => new SqliteStorage(more),
        PostgreSql => new PostgreSqlStorage(more),
        _ => throw new ArgumentOutOfRangeException(nameof(database), database, null),
    };
}

/// <summary>A test that needs PostgreSQL; skipped with the reason where there is none.</summary>
internal sealed class PostgreSqlFactAttribute : FactAttribute
{
    public PostgreSqlFactAttribute() => Skip = PostgreSqlServer.Absent;
}
